// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void givesNoLineForNoInput() throws IOException {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void keepsBlankLinesAndALastLineWithoutItsEnd() throws IOException {
    assertThat(lines("a\n\n\r\nb")).containsExactly("a", "", "", "b");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("\n")).containsExactly("");
  }

  @Test
  void dropsTheCarriageReturnBeforeALineFeedOnly() throws IOException {
    assertThat(lines("a\rb\r\nc\r\r\n")).containsExactly("a\rb", "c\r");
  }

  @Test
  void splitsAnyInputAsItWasJoined() throws IOException {
    Random random = new Random(7);
    List<String> expected = new ArrayList<>();
    for (int line = 0; line < 500; line++) {
      expected.add("x".repeat(random.nextInt(2000)));
    }
    assertThat(lines(String.join("\n", expected) + "\n")).isEqualTo(expected);
  }

  @Test
  void keepsTheFirstMegabytesOfAHugeLineAndGoesOnAfterIt() throws IOException {
    byte[] input = new byte[LineReader.LONGEST + 1000];
    Arrays.fill(input, (byte) 'x');
    input[input.length - 3] = '\n';
    LineReader reader = new LineReader(new ByteArrayInputStream(input));
    assertThat(reader.advance()).isTrue();
    assertThat(reader.line().isWhole()).isFalse();
    assertThat(reader.line().length()).isEqualTo(input.length - 3);
    assertThat(reader.line().bytes().remaining()).isEqualTo(LineReader.LONGEST);
    assertThat(reader.advance()).isTrue();
    assertThat(reader.line().length()).isEqualTo(2);
    assertThat(reader.advance()).isFalse();
  }

  private static List<String> lines(String input) throws IOException {
    LineReader reader = new LineReader(new ByteArrayInputStream(input.getBytes(UTF_8)));
    List<String> lines = new ArrayList<>();
    while (reader.advance()) {
      lines.add(UTF_8.decode(reader.line().bytes()).toString());
    }
    return lines;
  }
}

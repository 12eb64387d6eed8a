// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class InputTextTest {

  @Test
  void takesALineAsItIs() throws LineException {
    assertThat(read("Où est mon vol ? 😠")).isEqualTo(new InputText("Où est mon vol ? 😠", ""));
    assertThat(read("[1] \"quoted\"")).isEqualTo(new InputText("[1] \"quoted\"", ""));
  }

  @Test
  void takesTextAndLanguageOfAnObject() throws LineException {
    assertThat(read("{\"id\": 7, \"text\": \"late\", \"language\": \"en\"}"))
        .isEqualTo(new InputText("late", "en"));
    assertThat(read("{\"text\": \"late\", \"language\": null}"))
        .isEqualTo(new InputText("late", ""));
  }

  @Test
  void dropsAByteOrderMarkOfTheFirstLine() throws LineException {
    assertThat(read("\uFEFF{\"text\": \"late\"}")).isEqualTo(new InputText("late", ""));
  }

  @Test
  void saysWhereAndWhatWithoutRepeatingTheLine() {
    assertRefused("", "TEXT_MISSING", "line 1 has no text");
    assertRefused(" \t", "TEXT_MISSING", "line 1 has no text");
    assertRefused("{\"text\": \" \"}", "TEXT_MISSING", "line 1 has no text");
    assertRefused("{\"words\": 1}", "TEXT_MISSING", "line 1 needs \"text\" with a string");
    assertRefused("{\"text\": [1]}", "TEXT_INVALID", "line 1 needs \"text\" with a string");
    assertRefused("{secret", "JSON_INVALID", "line 1 is not JSON from character 2");
    assertRefused("{\"text\":\"a\"} b", "JSON_INVALID", "line 1 is not JSON from character 14");
  }

  @Test
  void refusesInvalidAndUnfinishedUtf8() {
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xC3, 'b'}, 3))
        .hasMessage("line 1 is not valid UTF-8 at byte 2");
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xC3}, 2))
        .hasMessage("line 1 is not valid UTF-8 at byte 2");
  }

  @Test
  void refusesALineThatIsNotWhole() {
    assertThatThrownBy(() -> read(new byte[] {'a'}, 5_000_000))
        .hasMessage("line 1 has 5000000 bytes, at most " + LineReader.LONGEST);
  }

  private static void assertRefused(String line, String code, String message) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(LineException.class)
        .hasMessage(message)
        .extracting(problem -> ((LineException) problem).code())
        .isEqualTo(code);
  }

  private static InputText read(String line) throws LineException {
    byte[] bytes = line.getBytes(UTF_8);
    return read(bytes, bytes.length);
  }

  private static InputText read(byte[] bytes, long length) throws LineException {
    return InputText.of(new LineReader.Line(ByteBuffer.wrap(bytes), length), 1);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The head that ships and its card were written by the same run of {@code train --shipped}. */
class ShippedHeadTest {

  /** Bytes of an n-gram: its hash and three weights. */
  private static final int WORD = Long.BYTES + 3 * Float.BYTES;

  @Test
  void isNamedByItsCard() throws IOException {
    String card = new String(resource("shipped-MODEL-CARD.md"), StandardCharsets.UTF_8);
    assertThat(card).startsWith("# Sentiment model " + HeadModel.shipped().version() + ",");
  }

  @Test
  void isWhatThisReleaseWouldWrite() throws IOException {
    assertThat(HeadModel.shipped().bytes()).isEqualTo(resource("shipped.head"));
  }

  @Test
  void hasAllSourcesAndNothingOfAnOrganisation() {
    HeadModel model = HeadModel.shipped();
    assertThat(model.meanings()).isPresent();
    assertThat(model.opinion()).isPresent();
    assertThat(model.own()).isEmpty();
    assertThat(model.ownOpinion()).isEmpty();
    assertThat(model.languages()).isEmpty();
  }

  @Test
  void canBeReadAsTheFirstFormatHadIt() throws IOException {
    HeadModel shipped = HeadModel.shipped();
    HeadModel plain =
        HeadModel.of(shipped.words(), Optional.empty(), ofNgrams(shipped), Optional.empty());
    byte[] bytes = plain.bytes();
    int flag = 3 * Integer.BYTES + WORD * shipped.words().size() + 3 * Double.BYTES;
    byte[] first = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, first, 0, flag);
    System.arraycopy(bytes, flag + 1, first, flag, first.length - flag);
    first[2 * Integer.BYTES - 1] = 1;
    assertThat(HeadModel.read(first).bytes()).isEqualTo(bytes);
    first[2 * Integer.BYTES - 1] = 99;
    assertThatThrownBy(() -> HeadModel.read(first)).hasMessageContaining("has format 99");
  }

  /** A judge that hears n-grams only: without meanings, their row has three numbers. */
  private static Judge ofNgrams(HeadModel shipped) {
    double[][] weights = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    LinearLayer layer = new LinearLayer(5, new double[3], new double[] {1, 1, 1}, weights);
    return new Judge(
        new Stack(new double[3], Map.of(Source.WORDS, layer)), shipped.plain().trust());
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream file = HeadModel.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }
}

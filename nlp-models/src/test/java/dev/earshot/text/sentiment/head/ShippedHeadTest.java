// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The head that ships and its card were written by the same run of {@code train --shipped}. */
class ShippedHeadTest {

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

  private static byte[] resource(String name) throws IOException {
    try (InputStream file = HeadModel.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    }
  }
}

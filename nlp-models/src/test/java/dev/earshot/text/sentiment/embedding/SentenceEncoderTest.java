// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceEncoderTest {

  private static SentenceEncoder encoder;

  @BeforeAll
  static void open() {
    encoder = SentenceEncoder.open();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void putsWhatMeansTheSameNearEachOther() {
    double near = cosine("My parcel never arrived", "The package was not delivered");
    assertThat(near).isGreaterThan(cosine("My parcel never arrived", "I love the new colours"));
  }

  @Test
  void readsPastLinksAndMentions() {
    assertThat(encoder.encode("@shop late again https://t.co/x"))
        .isEqualTo(encoder.encode("late again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "late", "😀"})
  void givesVectorsOfLengthOne(String text) {
    assertThat(cosine(text, text)).isCloseTo(1, within(1e-5));
    String huge = "late again and again ".repeat(5_000);
    assertThat(encoder.encode(huge)).hasSize(SentenceEncoder.DIMENSIONS);
  }

  private static double cosine(String one, String other) {
    float[] a = encoder.encode(one);
    float[] b = encoder.encode(other);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

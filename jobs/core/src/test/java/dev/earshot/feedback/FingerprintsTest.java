// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {

  private final String fingerprint = Fingerprints.of(aFeedback().with("a", "1").build());

  @Test
  void ignoresWhereAndWhenARedeliveryCame() {
    assertThat(
            Fingerprints.of(
                aFeedback()
                    .with("a", "1")
                    .atOffset(99)
                    .inKafkaAt(MONDAY.plusSeconds(60))
                    .receivedAt(MONDAY.plusSeconds(60))
                    .build()))
        .isEqualTo(fingerprint);
  }

  @Test
  void seesEveryChangeOfContent() {
    assertThat(Fingerprints.of(aFeedback().with("a", "2").build())).isNotEqualTo(fingerprint);
    assertThat(Fingerprints.of(aFeedback().with("a", "1").rated(3).build()))
        .isNotEqualTo(fingerprint);
    assertThat(Fingerprints.of(aFeedback().with("a", "1").saying("Fine.").build()))
        .isNotEqualTo(fingerprint);
    assertThat(Fingerprints.of(aFeedback().with("a", "1").from("c2").build()))
        .isNotEqualTo(fingerprint);
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(fingerprint).isEqualTo("805ebd795eb034a3c1711248");
  }
}

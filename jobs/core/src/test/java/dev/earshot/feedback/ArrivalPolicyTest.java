// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalPolicyTest {

  private final ArrivalPolicy policy =
      new ArrivalPolicy(Duration.ofHours(1), Duration.ofDays(7300), 100);

  @Test
  void takesOrdinaryFeedback() {
    assertThat(policy.refuse(aFeedback().build())).isEmpty();
  }

  @Test
  void takesARatingWithoutWords() {
    assertThat(policy.refuse(aFeedback().saying("").rated(9).build())).isEmpty();
  }

  @Test
  void refusesWhatSaysNothing() {
    Rejection rejection = policy.refuse(aFeedback().saying("  ").build()).orElseThrow();
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.MISSING_TEXT);
    assertThat(rejection.position()).isEqualTo("text");
  }

  @Test
  void takesADeleteThatSaysNothing() {
    assertThat(policy.refuse(aFeedback().deleted().build())).isEmpty();
  }

  @Test
  void judgesTheFutureByKafkasClock() {
    var tenMinutesFast = aFeedback().at(MONDAY.plusSeconds(600)).inKafkaAt(MONDAY).build();
    assertThat(policy.refuse(tenMinutesFast)).isEmpty();
    var tomorrow = aFeedback().at(MONDAY.plusSeconds(86_400)).inKafkaAt(MONDAY).build();
    Rejection rejection = policy.refuse(tomorrow).orElseThrow();
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.FUTURE_DATE);
    assertThat(rejection.reason()).contains("2026-03-03T10:00:00Z", "2026-03-02T10:00:00Z", "PT1H");
  }

  @Test
  void takesWhatIsThirtyDaysLate() {
    var late = aFeedback().at(MONDAY.minusSeconds(2_592_000)).inKafkaAt(MONDAY).build();
    assertThat(policy.refuse(late)).isEmpty();
  }

  @Test
  void refusesWhatIsOlderThanAnyMemory() {
    var ancient = aFeedback().at(MONDAY.minus(Duration.ofDays(8000))).inKafkaAt(MONDAY).build();
    assertThat(policy.refuse(ancient).orElseThrow().code()).isEqualTo(DeadLetterCode.ANCIENT_DATE);
  }

  @Test
  void refusesADayThatNoTableHasRoomForEvenWhenKafkaSaysIt() {
    var farAway = java.time.Instant.parse("2300-01-01T00:00:00Z");
    Rejection rejection = policy.refuse(aFeedback().at(farAway).build()).orElseThrow();
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.INVALID_FIELD);
  }

  @Test
  void refusesATextThatIsTooLongAndSaysHowLong() {
    Rejection rejection = policy.refuse(aFeedback().saying("x".repeat(101)).build()).orElseThrow();
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.TEXT_TOO_LONG);
    assertThat(rejection.reason()).contains("101", "100");
  }

  @Test
  void countsAttributesAsText() {
    var hidden = aFeedback().saying("x".repeat(50)).with("note", "y".repeat(50)).build();
    assertThat(policy.refuse(hidden).orElseThrow().code()).isEqualTo(DeadLetterCode.TEXT_TOO_LONG);
  }

  @Test
  void refusesATimeOfReceiptThatNoTableHolds() {
    var never = aFeedback().receivedAt(java.time.Instant.ofEpochMilli(Long.MAX_VALUE)).build();
    assertThat(policy.refuse(never).orElseThrow().position()).isEqualTo("received_at");
  }

  @Test
  void refusesARatingOffItsScale() {
    Rejection rejection = policy.refuse(aFeedback().rated(7).rated(11).build()).orElseThrow();
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.INVALID_FIELD);
    assertThat(rejection.position()).isEqualTo("ratings[1]");
  }

  @Test
  void refusesNamesThatNoIndexHolds() {
    Rejection rejection =
        policy.refuse(aFeedback().aboutBrand("b".repeat(501)).build()).orElseThrow();
    assertThat(rejection.code()).isEqualTo(DeadLetterCode.INVALID_FIELD);
    assertThat(rejection.position()).isEqualTo("brand");
  }
}

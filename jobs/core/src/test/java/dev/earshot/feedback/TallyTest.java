// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:10:00Z");
  private static final Origin FIRST = new Origin("in", 0, 0, NOON, "");
  private static final Origin LAST = new Origin("in", 0, 9, NOON.plusSeconds(60), "");

  @Test
  void balancesWhatCameInAgainstWhatBecameOfIt() {
    Tally sum =
        Tally.received("survey", FIRST)
            .plus(Tally.received("survey", LAST))
            .plus(Tally.received("survey", LAST))
            .plus(Tally.enriched("survey", FIRST, NOON.minusSeconds(5)))
            .plus(Tally.filtered("survey", LAST, "duplicate"));
    assertThat(sum.missing()).isEqualTo(1);
    sum = sum.plus(Tally.deadLettered("survey", LAST, DeadLetterCode.FUTURE_DATE));
    assertThat(sum.missing()).isZero();
    assertThat(sum.filtered()).containsEntry("duplicate", 1L);
    assertThat(sum.deadLettered()).containsEntry("FUTURE_DATE", 1L);
    assertThat(sum.firstKafkaTime()).isEqualTo(NOON);
    assertThat(sum.lastKafkaTime()).isEqualTo(NOON.plusSeconds(60));
    assertThat(sum.firstEventTime()).isEqualTo(NOON.minusSeconds(5));
    assertThat(sum.lastEventTime()).isEqualTo(NOON.minusSeconds(5));
  }

  @Test
  void keepsSourcesRunsAndHoursApart() {
    String key = Tally.received("survey", FIRST).key();
    assertThat(Tally.received("chat", FIRST).key()).isNotEqualTo(key);
    assertThat(Tally.received("survey", new Origin("in", 0, 0, NOON, "run-1")).key())
        .isNotEqualTo(key);
    assertThat(Tally.received("survey", new Origin("in", 0, 0, NOON.plusSeconds(3600), "")).key())
        .isNotEqualTo(key);
    assertThat(Tally.received("survey", LAST).key()).isEqualTo(key);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTrackerTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private final ProgressTracker tracker = new ProgressTracker();

  @Test
  void waitsForEverySender() {
    tracker.note(new Mark("survey", 0, 2, NOON, false));
    assertThat(tracker.progress()).isEmpty();
  }

  @Test
  void comesAsFarAsTheSlowestSender() {
    tracker.note(new Mark("survey", 0, 2, NOON, false));
    tracker.note(new Mark("survey", 1, 2, NOON.minusSeconds(30), false));
    assertThat(tracker.progress())
        .containsExactly(new Mark("survey", 0, 1, NOON.minusSeconds(30), false));
  }

  @Test
  void doesNotWaitForAnIdleSender() {
    tracker.note(new Mark("survey", 0, 2, NOON, false));
    tracker.note(new Mark("survey", 1, 2, Mark.UNKNOWN, true));
    assertThat(tracker.progress()).containsExactly(new Mark("survey", 0, 1, NOON, false));
  }

  @Test
  void isIdleWhenAllSendersAre() {
    tracker.note(new Mark("survey", 0, 2, NOON, true));
    tracker.note(new Mark("survey", 1, 2, NOON.minusSeconds(30), true));
    assertThat(tracker.progress()).containsExactly(new Mark("survey", 0, 1, NOON, true));
  }

  @Test
  void neverGoesBack() {
    tracker.note(new Mark("survey", 0, 1, NOON, false));
    assertThat(tracker.progress()).hasSize(1);
    tracker.note(new Mark("survey", 0, 1, NOON.minusSeconds(30), false));
    assertThat(tracker.progress()).containsExactly(new Mark("survey", 0, 1, NOON, false));
  }

  @Test
  void keepsSourcesApart() {
    tracker.note(new Mark("late", 0, 1, NOON.minusSeconds(2_592_000), false));
    tracker.note(new Mark("fast", 0, 1, NOON.plusSeconds(600), false));
    assertThat(tracker.progress())
        .extracting(Mark::watermark)
        .containsExactly(NOON.plusSeconds(600), NOON.minusSeconds(2_592_000));
  }

  @Test
  void startsAnewAfterRescaling() {
    tracker.note(new Mark("survey", 0, 2, NOON, false));
    tracker.note(new Mark("survey", 1, 2, NOON, false));
    tracker.note(new Mark("survey", 0, 3, NOON.plusSeconds(5), false));
    assertThat(tracker.progress()).isEmpty();
  }

  @Test
  void bringsAllSourcesAsFarAsTheSlowestOneThatSpeaks() {
    tracker.note(new Mark("late", 0, 1, NOON.minusSeconds(600), false));
    tracker.note(new Mark("fast", 0, 1, NOON, false));
    tracker.note(new Mark("silent", 0, 1, Mark.UNKNOWN, true));
    assertThat(ProgressTracker.overall(tracker.progress()))
        .isEqualTo(new Mark(Mark.ALL_SOURCES, 0, 1, NOON.minusSeconds(600), false));
  }

  @Test
  void waitsForASourceOfWhichNothingIsKnownYet() {
    tracker.note(new Mark("fast", 0, 1, NOON, false));
    tracker.note(new Mark("starting", 0, 1, Mark.UNKNOWN, false));
    assertThat(ProgressTracker.overall(tracker.progress()).watermark()).isEqualTo(Mark.UNKNOWN);
  }

  @Test
  void comesAsFarAsTheFurthestWhenAllSourcesAreIdle() {
    tracker.note(new Mark("a", 0, 1, NOON.minusSeconds(600), true));
    tracker.note(new Mark("b", 0, 1, NOON, true));
    assertThat(ProgressTracker.overall(tracker.progress()))
        .isEqualTo(new Mark(Mark.ALL_SOURCES, 0, 1, NOON, true));
  }
}

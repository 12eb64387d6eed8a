// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemonstrationFeedTest {

  private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

  private static final Workload WORKLOAD =
      Workload.of(
          WorkloadPlan.of(6, NOW.minus(Duration.ofDays(2)), NOW.plusSeconds(1200), List.of()));

  private static final List<WorkloadRecord> RECORDS = WORKLOAD.stream().toList();

  private final ManualClock clock = new ManualClock(NOW);
  private final Recorder recorder = new Recorder();

  @Test
  void sendsHistoryAtOnceAndNothingPastNow() {
    feed(Optional.empty()).advance();

    assertThat(recorder.values).isEqualTo(sentUntil(NOW));
    assertThat(recorder.sentThrough).isEqualTo(NOW);
  }

  @Test
  void goesOnInRealTime() {
    DemonstrationFeed feed = feed(Optional.empty());
    Optional<Instant> due = feed.advance();
    while (due.isPresent()) {
      assertThat(due.get()).isAfter(clock.instant());
      assertThat(due.get()).isBeforeOrEqualTo(clock.instant().plusSeconds(1));
      clock.now = due.get();
      due = feed.advance();
      assertThat(recorder.values).hasSize(sentUntil(clock.instant()).size());
    }

    assertThat(recorder.values).hasSameSizeAs(RECORDS);
  }

  @Test
  void saysHowFarEachFeedHasComeWhereNothingIsSent() {
    DemonstrationFeed feed = feed(Optional.empty());
    feed.advance();
    clock.now = NOW.plusSeconds(1);
    feed.advance();

    for (Feed each : Feed.values()) {
      assertThat(recorder.progress.get(each))
          .isEqualTo(clock.now.minus(DemonstrationFeed.PROGRESS_BEHIND));
    }
  }

  @Test
  void progressIsTrueOfAllButLateRecords() {
    feed(Optional.empty()).advance();

    assertThat(recorder.behindProgress).isNotEmpty().hasSizeLessThan(recorder.values.size() / 20);
    assertThat(recorder.progressCalls).isGreaterThan(Feed.values().length * 80);
  }

  @Test
  void continuesBehindWhatWasSentBeforeARestart() {
    feed(Optional.empty()).advance();
    Instant reached = recorder.sentThrough;
    clock.now = NOW.plusSeconds(900);
    feed(Optional.of(reached)).advance();

    assertThat(recorder.values).isEqualTo(sentUntil(clock.now));
  }

  @Test
  void sendsNothingAfterItIsClosed() {
    DemonstrationFeed feed = feed(Optional.empty());
    feed.close();

    assertThat(feed.advance()).isEmpty();
    feed.run();
    assertThat(recorder.values).isEmpty();
  }

  @Test
  void runsUntilTheWorkloadEnds() {
    clock.now = NOW.plus(Duration.ofDays(1));
    feed(Optional.empty()).run();

    assertThat(recorder.values).hasSameSizeAs(RECORDS);
    assertThat(recorder.sentThrough).isEqualTo(clock.now);
  }

  private DemonstrationFeed feed(Optional<Instant> sentThrough) {
    return new DemonstrationFeed(WORKLOAD, clock, recorder, sentThrough);
  }

  private static List<String> sentUntil(Instant end) {
    return RECORDS.stream()
        .filter(record -> !record.sentAt().isAfter(end))
        .map(WorkloadRecord::value)
        .toList();
  }

  /** Keeps what was sent. */
  private static final class Recorder implements Sender {

    final List<String> values = new ArrayList<>();
    final List<String> behindProgress = new ArrayList<>();
    final Map<Feed, Instant> progress = new EnumMap<>(Feed.class);
    Instant sentThrough = Instant.MIN;
    int progressCalls;

    @Override
    public void send(Feed feed, String key, byte[] value, Instant eventTime) {
      values.add(new String(value, StandardCharsets.UTF_8));
      if (eventTime.isBefore(progress.getOrDefault(feed, Instant.MIN))) {
        behindProgress.add(key);
      }
    }

    @Override
    public void progress(Feed feed, Instant instant) {
      assertThat(instant).isAfterOrEqualTo(progress.getOrDefault(feed, Instant.MIN));
      progress.put(feed, instant);
      progressCalls++;
    }

    @Override
    public void sentThrough(Instant instant) {
      sentThrough = instant;
    }
  }

  /** Shows the time that the test sets. */
  private static final class ManualClock extends Clock {

    private Instant now;

    ManualClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("only instants are asked for");
    }
  }
}

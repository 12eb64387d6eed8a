// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import dev.earshot.workload.WorkloadRecord;
import dev.earshot.workload.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Sends records as systems do: nearly all within seconds, a few late, a few twice. */
final class Outbox {

  private static final double LATE = 0.02;
  private static final double TWICE = 0.01;
  private static final long SHORTEST_DELAY = 150;
  private static final long EARLIEST_LATE = Duration.ofMinutes(2).toMillis();
  private static final long LATEST = WorkloadRecord.LATEST.toMillis();
  private static final long LONGEST_REPETITION = Duration.ofMinutes(10).toMillis();

  private final Chance chance;
  private final Consumer<WorkloadRecord> records;

  Outbox(Chance chance, Consumer<WorkloadRecord> records) {
    this.chance = chance;
    this.records = records;
  }

  /** Sends what was said at a time, under the event's native id. */
  void send(Feed feed, String key, String id, Instant saidAt, String json, Label label) {
    long delay =
        chance.is(LATE)
            ? chance.between(EARLIEST_LATE, LATEST)
            : chance.between(SHORTEST_DELAY, WorkloadRecord.USUAL_DELAY.toMillis());
    Instant sentAt = saidAt.plusMillis(delay);
    sendAt(sentAt, feed, key, id, saidAt, json, label);
    if (chance.is(TWICE)) {
      long again = Math.min(LATEST, delay + chance.between(1, LONGEST_REPETITION));
      Label repeated = label.as(Label.Transmission.DUPLICATE, label.text());
      sendAt(saidAt.plusMillis(again), feed, key, id, saidAt, json, repeated);
    }
  }

  /** Sends at a time of one's own choice, neither late nor twice. */
  void sendAt(
      Instant sentAt, Feed feed, String key, String id, Instant saidAt, String json, Label label) {
    String eventId = feed.source() + ":" + id;
    records.accept(new WorkloadRecord(feed, key, json, eventId, saidAt, sentAt, label));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of events of one source, replay run and hour of Kafka time. Tallies add up: {@link #plus}.
 *
 * @param source configured source
 * @param runId replay run; empty for live records
 * @param kafkaHour hour of the records' Kafka timestamps
 * @param received events that came in
 * @param enriched events that went out
 * @param filtered reason to events left out
 * @param deadLettered code to events that could not be understood
 * @param firstKafkaTime earliest Kafka timestamp
 * @param lastKafkaTime latest Kafka timestamp
 * @param firstEventTime earliest event time of what was enriched; {@link Mark#ENDED} when nothing
 *     was
 * @param lastEventTime latest event time of what was enriched; {@link Mark#UNKNOWN} when nothing
 *     was
 */
public record Tally(
    String source,
    String runId,
    Instant kafkaHour,
    long received,
    long enriched,
    Map<String, Long> filtered,
    Map<String, Long> deadLettered,
    Instant firstKafkaTime,
    Instant lastKafkaTime,
    Instant firstEventTime,
    Instant lastEventTime) {

  /** One event that came in. */
  public static Tally received(String source, Origin origin) {
    return of(source, origin, 1, 0, Map.of(), Map.of());
  }

  /** One event that went out. */
  public static Tally enriched(String source, Origin origin, Instant eventTime) {
    Tally one = of(source, origin, 0, 1, Map.of(), Map.of());
    return new Tally(
        one.source,
        one.runId,
        one.kafkaHour,
        0,
        1,
        Map.of(),
        Map.of(),
        one.firstKafkaTime,
        one.lastKafkaTime,
        eventTime,
        eventTime);
  }

  /** One event left out for a reason. */
  public static Tally filtered(String source, Origin origin, String reason) {
    return of(source, origin, 0, 0, Map.of(reason, 1L), Map.of());
  }

  /** One event that could not be understood. */
  public static Tally deadLettered(String source, Origin origin, DeadLetterCode code) {
    return of(source, origin, 0, 0, Map.of(), Map.of(code.name(), 1L));
  }

  private static Tally of(
      String source,
      Origin origin,
      long received,
      long enriched,
      Map<String, Long> filtered,
      Map<String, Long> deadLettered) {
    return new Tally(
        source,
        origin.runId(),
        origin.timestamp().truncatedTo(ChronoUnit.HOURS),
        received,
        enriched,
        filtered,
        deadLettered,
        origin.timestamp(),
        origin.timestamp(),
        Mark.ENDED,
        Mark.UNKNOWN);
  }

  /** What is added up together: source, run and hour. */
  public String key() {
    return source + '\n' + runId + '\n' + kafkaHour;
  }

  /** The sum of two tallies of the same {@link #key}. */
  public Tally plus(Tally other) {
    return new Tally(
        source,
        runId,
        kafkaHour,
        received + other.received,
        enriched + other.enriched,
        sum(filtered, other.filtered),
        sum(deadLettered, other.deadLettered),
        earlier(firstKafkaTime, other.firstKafkaTime),
        later(lastKafkaTime, other.lastKafkaTime),
        earlier(firstEventTime, other.firstEventTime),
        later(lastEventTime, other.lastEventTime));
  }

  public long filteredTotal() {
    return total(filtered);
  }

  public long deadLetteredTotal() {
    return total(deadLettered);
  }

  /** Events that came in and have not come out: 0 when nothing is under way or lost. */
  public long missing() {
    return received - enriched - filteredTotal() - deadLetteredTotal();
  }

  private static Map<String, Long> sum(Map<String, Long> a, Map<String, Long> b) {
    Map<String, Long> sum = new TreeMap<>(a);
    b.forEach((name, count) -> sum.merge(name, count, Long::sum));
    return sum;
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}

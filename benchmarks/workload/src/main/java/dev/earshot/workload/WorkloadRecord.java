// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * One record as a system of the organisation sends it.
 *
 * @param feed which system
 * @param key Kafka key: the customer
 * @param value JSON in the system's own format
 * @param eventId as in the tables, {@code <source>:<native id>}; for an identify call that of its
 *     merge
 * @param eventTime when it was said or happened, to the millisecond
 * @param sentAt when it is sent; not before it was said, at most {@link #LATEST} after
 * @param label what was meant
 */
public record WorkloadRecord(
    Feed feed,
    String key,
    String value,
    String eventId,
    Instant eventTime,
    Instant sentAt,
    Label label) {

  /** The longest time between said and sent: of late records, repetitions and edits. */
  public static final Duration LATEST = Duration.ofMinutes(45);

  /** The longest time between said and sent of a record that is none of those. */
  public static final Duration USUAL_DELAY = Duration.ofSeconds(3);

  /** Id of the planted problem that caused it; empty for none. */
  public String problem() {
    return label.problem();
  }

  public byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  public Duration delay() {
    return Duration.between(eventTime, sentAt);
  }
}

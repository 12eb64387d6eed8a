// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.journey;

import java.time.Instant;

/**
 * The times of one customer.
 *
 * @param settledTo event time up to which journeys cannot change any more
 * @param wakeAt event time of the one pending timer, in milliseconds since 1970; {@link #NEVER}
 *     without one
 */
public record JourneyClock(Instant settledTo, long wakeAt) {

  /** After all time. */
  static final long NEVER = Long.MAX_VALUE;
}

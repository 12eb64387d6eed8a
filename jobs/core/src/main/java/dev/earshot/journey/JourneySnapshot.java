// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is settled of a customer's journeys, and what was told of the rest.
 *
 * @param settled for each journey and audience the last passage as of {@code settledTo}
 * @param settledTo event time up to which nothing changes any more; {@link #NOTHING} at first
 * @param written fingerprint of each passage that can still change as it was told last, by journey
 *     id; empty where it is not sure what was told
 */
public record JourneySnapshot(
    List<Passage> settled, Instant settledTo, Map<String, String> written) {

  /** Before all events. */
  public static final Instant NOTHING = Instant.EPOCH;

  /** Of a customer who is not known yet. */
  public static final JourneySnapshot EMPTY = new JourneySnapshot(List.of(), NOTHING, Map.of());
}

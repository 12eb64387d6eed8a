// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of one passage, or that it is none any more. The newest of a journey id holds.
 *
 * @param journeyId id of the passage
 * @param customer pseudonym of the customer
 * @param settledTo events of the passage up to here were told before and stay; those after it are
 *     exactly {@link Passage#recent}
 * @param passage null when the events belong to other passages by now
 */
public record JourneyUpdate(
    String journeyId, String customer, Instant settledTo, @Nullable Passage passage) {

  static JourneyUpdate stated(String customer, Passage passage, Instant settledTo) {
    return new JourneyUpdate(JourneyIds.of(customer, passage), customer, settledTo, passage);
  }

  static JourneyUpdate removed(String journeyId, String customer) {
    return new JourneyUpdate(journeyId, customer, JourneySnapshot.NOTHING, null);
  }

  /** Whether the passage is none any more. */
  public boolean isRemoved() {
    return passage == null;
  }
}

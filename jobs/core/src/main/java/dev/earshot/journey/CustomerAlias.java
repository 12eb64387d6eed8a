// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Merge;
import java.time.Instant;
import java.util.Comparator;

/**
 * A customer key that was given up for another.
 *
 * @param fromCustomer pseudonym that is given up
 * @param intoCustomer pseudonym that lives on
 * @param since event time of the merge
 * @param eventId identity of the statement, which decides between two of the same time
 */
public record CustomerAlias(
    String fromCustomer, String intoCustomer, Instant since, String eventId) {

  /** The newest holds. */
  static final Comparator<CustomerAlias> ORDER =
      Comparator.comparing(CustomerAlias::since).thenComparing(CustomerAlias::eventId);

  static CustomerAlias of(Merge merge) {
    return new CustomerAlias(
        merge.fromCustomer(),
        merge.intoCustomer(),
        JourneyStep.millis(merge.occurredAt()),
        merge.eventId());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.organisation.Customer;
import dev.earshot.workload.text.Tone;
import java.time.Instant;

/**
 * Somebody has something to say.
 *
 * @param customer who
 * @param topic path of what about; empty for nothing in particular
 * @param tone how
 * @param at when it is said
 * @param problem id of the planted problem behind it; empty for none
 */
record Occasion(Customer customer, String topic, Tone tone, Instant at, String problem) {

  boolean isPlanted() {
    return !problem.isEmpty();
  }

  Occasion at(Instant later) {
    return new Occasion(customer, topic, tone, later, problem);
  }

  Occasion about(String otherTopic, Tone otherTone) {
    return new Occasion(customer, otherTopic, otherTone, at, problem);
  }
}

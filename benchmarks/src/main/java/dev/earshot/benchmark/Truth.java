// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.workload.GroundTruth;
import dev.earshot.workload.Label;
import dev.earshot.workload.Workload;
import dev.earshot.workload.WorkloadRecord;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a scenario really held.
 *
 * @param ground truth of the planted problems
 * @param records sent in all
 * @param said each text of a customer by its id, as first said
 */
record Truth(GroundTruth ground, long records, Map<String, Said> said) {

  /**
   * A text of a customer.
   *
   * @param at when it was said
   * @param brand whom it concerns
   * @param topic what it is about; empty for nothing in particular
   */
  record Said(Instant at, String brand, String topic) {

    /** Whether it is about a topic, one below or one above it. */
    boolean isAbout(String otherTopic) {
      return !topic.isEmpty() && Topics.areKin(topic, otherTopic);
    }
  }

  static Truth of(Scenario scenario) {
    var collector = new GroundTruth.Collector(scenario.plan());
    Map<String, Said> said = new TreeMap<>();
    long records = 0;
    for (WorkloadRecord record : Workload.of(scenario.plan())) {
      collector.add(record);
      records++;
      Label label = record.label();
      if (label.kind().isCustomerVoice() && label.hasText()) {
        said.putIfAbsent(
            record.eventId(), new Said(record.eventTime(), label.brand(), label.topic()));
      }
    }
    return new Truth(collector.truth(), records, said);
  }

  /** Customers' texts about a topic of a brand between two times. */
  long about(String brand, String topic, Instant from, Instant until) {
    return said.values().stream()
        .filter(text -> text.brand().equals(brand) && text.isAbout(topic))
        .filter(text -> !text.at().isBefore(from) && text.at().isBefore(until))
        .count();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * What an engine made of an input in the end.
 *
 * @param rows in the tables
 * @param enriched keys of the records in {@code earshot.enriched} that are committed, in order,
 *     doubles too
 */
record ResultsOfRun(FinalRows rows, List<String> enriched) {

  /** Waits for the end. */
  static ResultsOfRun read(RunningTables engine, int received) throws Exception {
    FinalRows rows = engine.settled(received);
    List<String> keys =
        CommittedTopic.all(engine.addresses().kafka(), "earshot.enriched").stream()
            .map(record -> record.key())
            .sorted()
            .toList();
    return new ResultsOfRun(rows, keys);
  }

  void assertSameAs(ResultsOfRun other, String how) {
    rows.assertSameAs(other.rows, how);
    assertThat(enriched).as(how).isEqualTo(other.enriched);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.util.Map;

/**
 * What has become of a run's rows.
 *
 * @param received rows that the engine has read
 * @param enriched rows that became events
 * @param filtered reason to rows left out
 * @param deadLettered code to rows that could not be understood
 */
public record RunCounts(
    long received, long enriched, Map<String, Long> filtered, Map<String, Long> deadLettered) {

  /** Nothing is known of the run yet. */
  static final RunCounts NONE = new RunCounts(0, 0, Map.of(), Map.of());

  public long filteredTotal() {
    return total(filtered);
  }

  public long deadLetteredTotal() {
    return total(deadLettered);
  }

  /** Rows whose fate is known. */
  public long settled() {
    return enriched + filteredTotal() + deadLetteredTotal();
  }

  boolean accountsFor(long sent) {
    return received == sent && settled() == sent;
  }

  private static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

/**
 * Counts metrics over windows of event time from {@code earshot.enriched}, and writes them to
 * {@code earshot.kpis} and PostgreSQL.
 */
public final class KpiJob {

  private static final FollowerJob JOB =
      new FollowerJob(
          "kpi",
          (events, settings, results) -> KpiTopology.wire(events, settings.kpi(), results.kpi()));

  private KpiJob() {}

  /** {@code --config FILE}; submitted with Flink's own command line. */
  public static void main(String[] args) throws Exception {
    JOB.submit(args);
  }
}

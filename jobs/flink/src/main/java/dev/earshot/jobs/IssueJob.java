// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

/**
 * Finds problems in what customers say in {@code earshot.enriched}, and writes them as alerts to
 * {@code earshot.alerts} and PostgreSQL.
 */
public final class IssueJob {

  private static final FollowerJob JOB =
      new FollowerJob(
          "issue",
          (events, settings, results) ->
              IssueTopology.wire(events, settings.issues(), results.issues()));

  private IssueJob() {}

  /** {@code --config FILE}; submitted with Flink's own command line. */
  public static void main(String[] args) throws Exception {
    JOB.submit(args);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

/**
 * Folds the events of each customer from {@code earshot.enriched} into journeys, and writes them to
 * {@code earshot.journeys} and PostgreSQL.
 */
public final class JourneyJob {

  private static final FollowerJob JOB =
      new FollowerJob(
          "journey",
          (events, settings, results) ->
              JourneyTopology.wire(events, settings.journeys(), results.journeys()));

  private JourneyJob() {}

  /** {@code --config FILE}; submitted with Flink's own command line. */
  public static void main(String[] args) throws Exception {
    JOB.submit(args);
  }
}

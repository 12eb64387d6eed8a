// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.feedback.Enriched;
import dev.earshot.flink.progress.FollowProgressOperator;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * All topologies in one job: what follows enrichment takes its events in memory instead of from the
 * topic. The steps, their uids and so their state are those of the jobs of their own.
 *
 * <pre>
 *  enrichment ─ by customer ─ follow progress ─┬─ metrics
 *                                              ├─ journeys
 *                                              └─ issues
 * </pre>
 */
public final class AllInOneTopology {

  static final String FOLLOW_PROGRESS = "all.follow-progress";

  private AllInOneTopology() {}

  /**
   * The events as the topic gives them to its readers: each customer's in order, with their own
   * times and exact watermarks.
   *
   * @param enriched what enrichment hands on, progress among it
   */
  public static DataStream<Enriched> follow(DataStream<Enriched> enriched) {
    return enriched
        .keyBy(Enriched::customer)
        .transform(
            "Follow progress", TypeInformation.of(Enriched.class), new FollowProgressOperator())
        .uid(FOLLOW_PROGRESS);
  }
}

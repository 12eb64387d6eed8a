// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.feedback.Enriched;
import dev.earshot.flink.journey.FoldJourneysFunction;
import dev.earshot.flink.journey.FollowCustomerFunction;
import dev.earshot.flink.journey.SelectStepsFunction;
import dev.earshot.journey.JourneyChange;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneyUpdate;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Enriched events in, journeys out.
 *
 * <pre>
 *  events ─ select steps ─ by customer named ─ follow ─┬─ by customer meant ─ fold ─┬─ journeys
 *                                                      │                            └─ journey tables
 *                                                      └─ aliases
 * </pre>
 */
public final class JourneyTopology {

  static final String SELECT_STEPS = "journey.select-steps";
  static final String FOLLOW_CUSTOMER = "journey.follow-customer";
  static final String FOLD = "journey.fold";
  static final String WRITE_JOURNEYS = "journey.write-journeys";
  static final String WRITE_JOURNEY_TABLES = "journey.write-journey-tables";
  static final String WRITE_ALIASES = "journey.write-aliases";

  private JourneyTopology() {}

  /**
   * Wires the job.
   *
   * @param events enriched events with timestamps and watermarks, each customer's in order
   * @param policy definitions of journeys and how long they are corrected
   * @param sinks where journeys go
   * @return the updates, for jobs that go on with them
   */
  public static DataStream<JourneyUpdate> wire(
      DataStream<Enriched> events, JourneyPolicy policy, JourneySinks sinks) {
    SingleOutputStreamOperator<JourneyChange> followed =
        events
            .flatMap(new SelectStepsFunction())
            .uid(SELECT_STEPS)
            .name("Select steps")
            .keyBy(JourneyChange::customer)
            .process(new FollowCustomerFunction(policy))
            .uid(FOLLOW_CUSTOMER)
            .name("Follow customer");
    followed
        .getSideOutput(FollowCustomerFunction.ALIASES)
        .sinkTo(sinks.aliases())
        .uid(WRITE_ALIASES)
        .name("Write customer aliases");

    SingleOutputStreamOperator<JourneyUpdate> journeys =
        followed
            .keyBy(JourneyChange::customer)
            .process(new FoldJourneysFunction(policy))
            .uid(FOLD)
            .name("Fold journeys");
    journeys.sinkTo(sinks.journeys()).uid(WRITE_JOURNEYS).name("Write journeys");
    journeys.sinkTo(sinks.journeyTables()).uid(WRITE_JOURNEY_TABLES).name("Write journey tables");
    return journeys;
  }
}

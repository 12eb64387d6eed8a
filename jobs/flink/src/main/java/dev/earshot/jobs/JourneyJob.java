// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Enriched;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Folds the events of each customer from {@code earshot.enriched} into journeys, and writes them to
 * {@code earshot.journeys} and PostgreSQL.
 */
public final class JourneyJob {

  private static final String NAME = "earshot-journey";
  private static final String READ = "journey.read";
  private static final String SELECT = "journey.select-events";

  private JourneyJob() {}

  /** {@code --config FILE}; submitted with Flink's own command line. */
  public static void main(String[] args) throws Exception {
    Settings settings = JobArguments.settings(args);
    submit(settings, new Secrets(System.getenv()), new Configuration());
  }

  /**
   * Submits the job to the cluster that Flink's settings name, or to the local one.
   *
   * @throws dev.earshot.configuration.InvalidSettingsException when a secret is missing
   */
  public static JobClient submit(Settings settings, Secrets secrets, Configuration flink)
      throws Exception {
    StreamExecutionEnvironment environment =
        Environments.create(flink, settings.enrichment().checkpointInterval());
    ResultConnectors connectors = new ResultConnectors(settings, secrets);
    DataStream<Enriched> events = new EnrichedTopic(settings).read(environment, NAME, READ, SELECT);
    JourneyTopology.wire(events, settings.journeys(), connectors.journeys());
    return environment.executeAsync(NAME);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Enriched;
import dev.earshot.flink.text.CoreNlpTextTools;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Enrichment, metrics, journeys and issues in one job, for small installations: writes the topics
 * and does not read them back.
 */
public final class AllInOneJob {

  private static final String NAME = "earshot";

  private AllInOneJob() {}

  /** {@code --config FILE}; submitted with Flink's own command line. */
  public static void main(String[] args) throws Exception {
    Settings settings = JobArguments.settings(args);
    submit(settings, new Secrets(System.getenv()), new Configuration());
  }

  /**
   * Submits the job to the cluster that Flink's settings name, or to the local one.
   *
   * @throws dev.earshot.configuration.InvalidSettingsException when a secret is missing
   * @throws IllegalArgumentException when a topic is missing
   */
  public static JobClient submit(Settings settings, Secrets secrets, Configuration flink)
      throws Exception {
    StreamExecutionEnvironment environment =
        Environments.create(flink, settings.enrichment().checkpointInterval());
    CoreNlpTextTools textTools = CoreNlpTextTools.of(settings);
    EnrichmentConnectors connectors = new EnrichmentConnectors(settings, secrets, textTools);
    ResultConnectors results = new ResultConnectors(settings, secrets);
    DataStream<Enriched> enriched =
        EnrichmentTopology.wire(
            connectors.sources(environment),
            connectors.taxonomies(environment),
            textTools,
            settings.enrichment().rememberEventsFor(),
            connectors.partitions(),
            connectors.sinks());
    DataStream<Enriched> events = AllInOneTopology.follow(enriched);
    KpiTopology.wire(events, settings.kpi(), results.kpi());
    JourneyTopology.wire(events, settings.journeys(), results.journeys());
    IssueTopology.wire(events, settings.issues(), results.issues());
    return environment.executeAsync(NAME);
  }
}

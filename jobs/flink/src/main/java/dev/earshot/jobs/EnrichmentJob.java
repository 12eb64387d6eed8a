// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.flink.text.CoreNlpTextTools;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Brings feedback and business events of all sources into one form, redacts, deduplicates and
 * analyses them, and writes them to {@code earshot.enriched} and PostgreSQL.
 *
 * <p>Secrets are read from the environment where the job is submitted and travel inside the job to
 * the cluster.
 */
public final class EnrichmentJob {

  private static final String NAME = "earshot-enrichment";

  private EnrichmentJob() {}

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
    EnrichmentTopology.wire(
        connectors.sources(environment),
        connectors.taxonomies(environment),
        textTools,
        settings.enrichment().rememberEventsFor(),
        connectors.partitions(),
        connectors.sinks());
    return environment.executeAsync(NAME);
  }
}

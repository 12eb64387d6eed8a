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
 * Finds problems in what customers say in {@code earshot.enriched}, and writes them as alerts to
 * {@code earshot.alerts} and PostgreSQL.
 */
public final class IssueJob {

  private static final String NAME = "earshot-issue";
  private static final String READ = "issue.read";
  private static final String SELECT = "issue.select-events";

  private IssueJob() {}

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
    IssueTopology.wire(events, settings.issues(), connectors.issues());
    return environment.executeAsync(NAME);
  }
}

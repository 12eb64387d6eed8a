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
 * How each job starts that follows {@code earshot.enriched}.
 *
 * @param feature part of the job's name, {@code earshot-<feature>}, and of its reader's uids,
 *     {@code <feature>.read} and {@code <feature>.select-events}: never changed
 * @param topology what the job makes of the events
 */
record FollowerJob(String feature, Topology topology) {

  /** Wires what a job makes of the events. */
  @FunctionalInterface
  interface Topology {
    void wire(DataStream<Enriched> events, Settings settings, ResultConnectors results);
  }

  /** {@code --config FILE}; submitted with Flink's own command line. */
  void main(String[] args) throws Exception {
    Settings settings = JobArguments.settings(args);
    submit(settings, new Secrets(System.getenv()), new Configuration());
  }

  /**
   * Submits the job to the cluster that Flink's settings name, or to the local one.
   *
   * @throws dev.earshot.configuration.InvalidSettingsException when a secret is missing
   */
  JobClient submit(Settings settings, Secrets secrets, Configuration flink) throws Exception {
    StreamExecutionEnvironment environment =
        Environments.create(flink, settings.enrichment().checkpointInterval());
    ResultConnectors results = new ResultConnectors(settings, secrets);
    String name = "earshot-" + feature;
    DataStream<Enriched> events =
        new EnrichedTopic(settings)
            .read(environment, name, feature + ".read", feature + ".select-events");
    topology.wire(events, settings, results);
    return environment.executeAsync(name);
  }
}

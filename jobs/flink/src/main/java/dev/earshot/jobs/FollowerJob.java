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
 * @param wiring what the job makes of the events
 */
record FollowerJob(String feature, Wiring wiring) {

  /** Wires what a job makes of the events. */
  @FunctionalInterface
  interface Wiring {
    void wire(DataStream<Enriched> events, Settings settings, ResultConnectors results);
  }

  /**
   * Submits the job as {@code arguments} say, to the cluster that Flink's settings name, or to the
   * local one.
   *
   * @throws dev.earshot.configuration.InvalidSettingsException when a secret is missing
   */
  JobClient submit(String[] arguments) throws Exception {
    Settings settings = JobArguments.settings(arguments);
    StreamExecutionEnvironment environment =
        Environments.create(new Configuration(), settings.enrichment().checkpointInterval());
    var results = new ResultConnectors(settings, new Secrets(System.getenv()));
    String name = "earshot-" + feature;
    DataStream<Enriched> events =
        new EnrichedTopic(settings)
            .read(environment, name, feature + ".read", feature + ".select-events");
    wiring.wire(events, settings, results);
    return environment.executeAsync(name);
  }
}

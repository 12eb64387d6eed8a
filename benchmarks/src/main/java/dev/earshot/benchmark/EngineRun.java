// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Tally;
import dev.earshot.flink.text.CoreNlpTextTools;
import dev.earshot.issue.AlertEvent;
import dev.earshot.jobs.AllInOneTopology;
import dev.earshot.jobs.EnrichmentSinks;
import dev.earshot.jobs.EnrichmentTopology;
import dev.earshot.jobs.Environments;
import dev.earshot.jobs.IssueSinks;
import dev.earshot.jobs.IssueTopology;
import dev.earshot.jobs.SourceStream;
import dev.earshot.jobs.TaxonomyStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * A scenario's records in the order of sending, through enrichment and the finding of issues, wired
 * as in the one job; without Kafka and PostgreSQL, and in one task, so that each run gives the
 * same.
 */
final class EngineRun {

  private static final String WORKLOAD = "workload";
  private static final Duration NEVER = Duration.ofDays(1);

  /** On a machine that has much else to do, a part of the cluster may be slow, but is not lost. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private EngineRun() {}

  /**
   * What happened to alerts, in order of event time.
   *
   * @param records of the scenario's workload
   */
  static List<AlertEvent> alerts(Scenario scenario, long records) throws Exception {
    Settings settings = settings();
    StreamExecutionEnvironment environment = environment();
    var alerts = new MemorySink<AlertEvent>();
    DataStream<Enriched> enriched =
        EnrichmentTopology.wire(
            List.of(read(environment, scenario, records, settings)),
            TaxonomyStream.none(environment),
            CoreNlpTextTools.of(settings),
            settings.enrichment().rememberEventsFor(),
            1,
            nowhere());
    IssueTopology.wire(
        AllInOneTopology.follow(enriched),
        settings.issues(),
        new IssueSinks(alerts, new DiscardingSink<>()));
    environment.execute("planted problems of seed " + scenario.seed());
    return alerts.take().stream()
        .sorted(
            Comparator.comparing(AlertEvent::occurredAt)
                .thenComparing(AlertEvent::alertId)
                .thenComparing(AlertEvent::sequence))
        .toList();
  }

  private static StreamExecutionEnvironment environment() {
    Configuration flink = new Configuration();
    flink.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    // One would be made of all state at the end, in a memory that has no room for it.
    flink.set(CheckpointingOptions.ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH, false);
    flink.set(RpcOptions.ASK_TIMEOUT_DURATION, PATIENCE);
    flink.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, PATIENCE);
    StreamExecutionEnvironment environment = Environments.create(flink, NEVER);
    environment.setParallelism(1);
    return environment;
  }

  private static SourceStream read(
      StreamExecutionEnvironment environment, Scenario scenario, long records, Settings settings) {
    long bound =
        settings.sources().stream().mapToLong(s -> s.outOfOrderness().toMillis()).max().orElse(0);
    DataStream<Arrival> arrivals =
        environment
            .fromSource(
                new NumberSequenceSource(0, records - 1),
                WatermarkStrategy.noWatermarks(),
                "Count records",
                Types.LONG)
            .uid("benchmark.count")
            .flatMap(new ReadWorkloadFunction(scenario, settings.sources()))
            .returns(TypeInformation.of(Arrival.class))
            .uid("benchmark.read")
            .name("Read the workload")
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Arrival>forGenerator(context -> new PromptWatermarks(bound))
                    .withTimestampAssigner((arrival, time) -> arrival.eventTime(time)))
            .uid("benchmark.watermarks");
    return new SourceStream(WORKLOAD, true, arrivals);
  }

  private static EnrichmentSinks nowhere() {
    return new EnrichmentSinks(
        new DiscardingSink<Enriched>(),
        new DiscardingSink<Enriched>(),
        new DiscardingSink<Tally>(),
        new DiscardingSink<DeadLetter>(),
        new DiscardingSink<DeadLetter>());
  }

  private static Settings settings() {
    try (InputStream in = EngineRun.class.getResourceAsStream("engine.yaml")) {
      if (in == null) {
        throw new IllegalStateException("engine.yaml is not on the class path");
      }
      return SettingsReader.parse(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), "engine.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

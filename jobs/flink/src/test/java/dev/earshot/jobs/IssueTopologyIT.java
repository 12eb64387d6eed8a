// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Enriched;
import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.AlertState;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.issue.PlantedProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class IssueTopologyIT {

  /** Longer than twenty texts take in a quiet weekend night: none comes too late. */
  private static final Duration OUT_OF_ORDER = Duration.ofHours(24);

  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @TempDir Path checkpoints;

  private final CollectingSink<AlertEvent> topic = new CollectingSink<>();
  private final CollectingSink<AlertEvent> tables = new CollectingSink<>();

  @Test
  void makesExactlyOneAlertOfAPlantedProblem() throws Exception {
    List<Enriched> texts = PlantedProblem.texts();
    run(texts);
    List<AlertEvent> events = inOrder(topic.collected());
    assertThat(events).extracting(AlertEvent::alertId).containsOnly(events.get(0).alertId());
    AlertEvent opened = events.get(0);
    assertThat(opened.state()).isEqualTo(AlertState.OPENED);
    assertThat(opened.topic()).isEqualTo("billing/double-charge");
    assertThat(opened.scope()).isEqualTo("brand=acme");
    assertThat(opened.openedAt())
        .isBetween(PlantedProblem.BEGIN, PlantedProblem.BEGIN.plus(Duration.ofMinutes(30)));
    assertThat(opened.evidence()).hasSizeGreaterThan(7);
    assertThat(events.get(events.size() - 1).state()).isEqualTo(AlertState.RESOLVED);
    assertThat(events).isEqualTo(PlantedProblem.alerts(texts));
    assertThat(inOrder(tables.collected())).isEqualTo(events);
  }

  @Test
  void saysTheSameWhenTextsArriveInAnotherOrder() throws Exception {
    List<Enriched> texts = PlantedProblem.texts();
    run(shuffledWithin(texts, 20));
    assertThat(inOrder(topic.collected())).isEqualTo(PlantedProblem.alerts(texts));
  }

  @Test
  void keepsItsUids() throws Exception {
    List<String> uids =
        wire(PlantedProblem.texts()).getStreamGraph(false).getStreamNodes().stream()
            .map(StreamNode::getTransformationUID)
            .map(String::valueOf)
            .filter(uid -> !uid.startsWith("test."))
            .sorted()
            .distinct()
            .toList();
    try (var golden = getClass().getResourceAsStream("issue-uids.txt")) {
      assertThat(uids)
          .as("uids are where state is found after an upgrade; add new ones to the file")
          .containsExactlyElementsOf(
              new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  private void run(List<Enriched> texts) throws Exception {
    wire(texts).execute("test");
  }

  private StreamExecutionEnvironment wire(List<Enriched> texts) {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    StreamExecutionEnvironment environment = Environments.create(flink, Duration.ofMillis(500));
    environment.setParallelism(2);
    DataStream<Enriched> events =
        environment
            .fromData(TypeInformation.of(Enriched.class), texts.toArray(Enriched[]::new))
            .uid("test.read")
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Enriched>forBoundedOutOfOrderness(OUT_OF_ORDER)
                    .withTimestampAssigner((event, time) -> event.occurredAt().toEpochMilli()))
            .uid("test.watermarks");
    IssueTopology.wire(events, IssuePolicy.DEFAULT, new IssueSinks(topic, tables));
    return environment;
  }

  /** Each text at most so many places from where it was; they lie minutes apart. */
  private static List<Enriched> shuffledWithin(List<Enriched> texts, int places) {
    List<Enriched> shuffled = new ArrayList<>();
    Random random = new Random(3);
    for (int begin = 0; begin < texts.size(); begin += places) {
      List<Enriched> some =
          new ArrayList<>(texts.subList(begin, Math.min(texts.size(), begin + places)));
      Collections.shuffle(some, random);
      shuffled.addAll(some);
    }
    return shuffled;
  }

  private static List<AlertEvent> inOrder(List<AlertEvent> events) {
    return events.stream().sorted(Comparator.comparing(AlertEvent::sequence)).toList();
  }
}

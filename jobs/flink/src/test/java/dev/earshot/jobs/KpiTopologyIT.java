// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.FeedbackBuilder;
import dev.earshot.flink.feedback.PlainTextTools;
import dev.earshot.kpi.KpiCalendar;
import dev.earshot.kpi.KpiCell;
import dev.earshot.kpi.KpiDelta;
import dev.earshot.kpi.KpiDeltas;
import dev.earshot.kpi.KpiPolicy;
import dev.earshot.kpi.KpiRow;
import dev.earshot.kpi.KpiRows;
import dev.earshot.kpi.KpiWindow;
import dev.earshot.kpi.MissedKpi;
import dev.earshot.kpi.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class KpiTopologyIT {

  private static final Duration OUT_OF_ORDERNESS = Duration.ofSeconds(30);
  private static final int FEEDBACK = 400;

  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @TempDir Path checkpoints;

  private final CollectingSink<KpiRow> rows = new CollectingSink<>();
  private final CollectingSink<KpiRow> table = new CollectingSink<>();
  private final CollectingSink<MissedKpi> missed = new CollectingSink<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void tellsTheSameRowsInTheEndWhateverOrderEventsCameIn(long seed) throws Exception {
    List<Sent> sent = threeHours();
    wire(arrivals(sent, seed)).execute("test");
    assertThat(missed.collected()).isEmpty();
    assertThat(last(rows.collected()))
        .containsExactlyInAnyOrderEntriesOf(countedAtOnce(sent.stream().map(Sent::event).toList()));
    assertThat(last(table.collected())).isEqualTo(last(rows.collected()));
  }

  @Test
  void tellsWhatCameTooLate() throws Exception {
    Enriched onTime = event(aFeedback().id("e1").at(MONDAY), null);
    Enriched newer = event(aFeedback().id("e2").at(MONDAY.plus(Duration.ofHours(2))), null);
    Enriched late = event(aFeedback().id("e3").at(MONDAY), null);
    wire(List.of(onTime, newer, late)).execute("test");
    assertThat(missed.collected())
        .extracting(one -> one.delta().scope(), one -> one.window().grain().name())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("", "MINUTE"),
            org.assertj.core.groups.Tuple.tuple("brand=acme", "MINUTE"));
    SortedMap<String, KpiRow> last = last(rows.collected());
    assertThat(last.get("volume|INTERACTION|CUSTOMER||MINUTE|2026-03-02T10:00:00Z|1").n())
        .isEqualTo(1);
    assertThat(last.get("volume|INTERACTION|CUSTOMER||HOUR|2026-03-02T10:00:00Z|1").n())
        .isEqualTo(2);
  }

  @Test
  void keepsItsUids() throws Exception {
    List<String> uids =
        wire(List.of(event(aFeedback(), null))).getStreamGraph(false).getStreamNodes().stream()
            .map(StreamNode::getTransformationUID)
            .map(String::valueOf)
            .sorted()
            .distinct()
            .toList();
    try (var golden = getClass().getResourceAsStream("kpi-uids.txt")) {
      assertThat(uids)
          .as("uids are where state is found after an upgrade; add new ones to the file")
          .containsExactlyElementsOf(
              new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  /** An event and when it is sent, which for an edit or delete is after its time. */
  private record Sent(Enriched event, Instant at) {}

  /** Three hours of feedback, of which every fifth is edited and every seventh taken back. */
  private static List<Sent> threeHours() {
    Random random = new Random(20260302);
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < FEEDBACK; i++) {
      Instant said = MONDAY.plusSeconds(random.nextInt(3 * 3600));
      String text = i % 3 == 0 ? "a bad bill" : "a bill";
      FeedbackBuilder first = said("e" + i, said, i % 2, text).rated(random.nextInt(11));
      sent.add(new Sent(event(first, null), said));
      Contribution before = contribution(first.build());
      Instant later = said.plusSeconds(60 + random.nextInt(1800));
      if (i % 5 == 0) {
        FeedbackBuilder edit = said("e" + i, said, i % 3, "fine").rated(random.nextInt(11));
        sent.add(new Sent(event(edit, before), later));
      } else if (i % 7 == 0) {
        sent.add(new Sent(event(said("e" + i, said, i % 2, "").deleted(), before), later));
      }
    }
    return sent;
  }

  private static FeedbackBuilder said(String id, Instant at, int brand, String text) {
    return aFeedback().id(id).at(at).aboutBrand("brand" + brand).saying(text);
  }

  /** Each arrives up to half the out-of-orderness before or after its time. */
  private static List<Enriched> arrivals(List<Sent> sent, long seed) {
    Random random = new Random(seed);
    SortedMap<Long, Enriched> arrivals = new TreeMap<>();
    for (Sent one : sent) {
      long at = one.at().toEpochMilli() + random.nextInt((int) OUT_OF_ORDERNESS.toMillis());
      while (arrivals.containsKey(at)) {
        at++;
      }
      arrivals.put(at, one.event());
    }
    return List.copyOf(arrivals.values());
  }

  /** The rows of all that was sent, counted without a stream. */
  private static SortedMap<String, KpiRow> countedAtOnce(List<Enriched> events) {
    KpiPolicy policy = KpiPolicy.DEFAULT;
    KpiDeltas deltas = new KpiDeltas(policy);
    KpiCalendar calendar = new KpiCalendar(policy);
    SortedMap<String, SortedMap<KpiWindow, KpiCell>> cells = new TreeMap<>();
    for (Enriched event : events) {
      for (KpiDelta delta : deltas.of(event)) {
        Scope scope = new Scope(delta.scope());
        for (KpiWindow window : calendar.windowsAt(scope, delta.occurredAt().toEpochMilli())) {
          cells
              .computeIfAbsent(delta.key(), key -> new TreeMap<>())
              .merge(window, delta.parts(), KpiCell::plus);
        }
      }
    }
    List<KpiRow> rows = new ArrayList<>();
    cells.forEach(
        (key, windows) -> {
          KpiRows of =
              new KpiRows(
                  KpiDelta.audienceOf(key), KpiDelta.scopeOf(key).text(), policy.minimumN());
          windows.forEach((window, cell) -> rows.addAll(of.of(window, cell, true)));
        });
    return last(rows);
  }

  private static SortedMap<String, KpiRow> last(List<KpiRow> rows) {
    SortedMap<String, KpiRow> last = new TreeMap<>();
    rows.forEach(row -> last.put(row.key(), row));
    return last;
  }

  private static Enriched event(FeedbackBuilder builder, Contribution replaces) {
    Feedback feedback = builder.build();
    return Enriched.of(feedback, analysis(feedback), replaces, 20_514, replaces == null ? 1 : 2);
  }

  private static Contribution contribution(Feedback feedback) {
    return Contribution.of(feedback, analysis(feedback));
  }

  private static Analysis analysis(Feedback feedback) {
    return feedback.isScored()
        ? new PlainTextTools().openAnalyst().analyze(feedback.words())
        : Analysis.NONE;
  }

  private StreamExecutionEnvironment wire(List<Enriched> events) {
    Configuration flink =
        Configuration.fromMap(
            Map.of(CheckpointingOptions.CHECKPOINTS_DIRECTORY.key(), checkpoints.toUri() + ""));
    StreamExecutionEnvironment environment = Environments.create(flink, Duration.ofMillis(200));
    environment.setParallelism(2);
    KpiTopology.wire(
        environment
            .fromData(TypeInformation.of(Enriched.class), events.toArray(Enriched[]::new))
            .uid("test.read")
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Enriched>forGenerator(context -> new AfterEachEvent())
                    .withTimestampAssigner((event, time) -> event.occurredAt().toEpochMilli()))
            .uid("test.watermarks"),
        KpiPolicy.DEFAULT,
        new KpiSinks(rows, table, missed));
    return environment;
  }

  /** A watermark after each event, as far behind as events may be out of order. */
  private static final class AfterEachEvent implements WatermarkGenerator<Enriched> {
    private long highest = Long.MIN_VALUE;

    @Override
    public void onEvent(Enriched event, long time, WatermarkOutput output) {
      if (time > highest) {
        highest = time;
        output.emitWatermark(new Watermark(highest - OUT_OF_ORDERNESS.toMillis()));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // After each event is often enough.
    }
  }
}

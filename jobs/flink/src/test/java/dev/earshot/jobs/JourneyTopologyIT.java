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
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.feedback.Ticket;
import dev.earshot.flink.feedback.PlainTextTools;
import dev.earshot.journey.CustomerAlias;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneyUpdate;
import dev.earshot.journey.Passage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
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

@Timeout(240)
class JourneyTopologyIT {

  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @TempDir Path checkpoints;

  private CollectingSink<JourneyUpdate> journeys = new CollectingSink<>();
  private CollectingSink<JourneyUpdate> tables = new CollectingSink<>();
  private CollectingSink<CustomerAlias> aliases = new CollectingSink<>();

  @Test
  void followsCustomersAcrossChannelsEditsDeletionsAndMerges() throws Exception {
    run(story());
    Map<String, Passage> buyer = rows("buyer");
    assertThat(buyer).hasSize(1);
    assertThat(buyer.values())
        .extracting(Passage::stage, Passage::status, Passage::events)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("resolved", Passage.Status.COMPLETED, 4));
    assertThat(rows("sometimes")).hasSize(2);
    assertThat(rows("withdrawn")).isEmpty();
    assertThat(rows("cookie-7")).as("all of it belongs to whom it turned out to be").isEmpty();
    assertThat(rows("member").values()).extracting(Passage::events).containsExactly(4);
    assertThat(rows("")).isEmpty();
    assertThat(aliases.collected())
        .containsExactly(new CustomerAlias("cookie-7", "member", day(12), "shop:m1"));
    assertThat(tables.collected()).containsExactlyInAnyOrderElementsOf(journeys.collected());
  }

  @Test
  void endsWithTheSameRowsInAnyOrderOfArrival() throws Exception {
    run(story());
    Map<String, Passage> expected = rows();
    for (int seed = 1; seed <= 3; seed++) {
      journeys = new CollectingSink<>();
      run(shuffled(story(), new Random(seed)));
      assertThat(rows()).as("seed " + seed).isEqualTo(expected);
    }
  }

  @Test
  void keepsItsUids() throws Exception {
    List<String> uids =
        wire(story()).getStreamGraph(false).getStreamNodes().stream()
            .map(StreamNode::getTransformationUID)
            .map(String::valueOf)
            .sorted()
            .distinct()
            .toList();
    try (var golden = getClass().getResourceAsStream("journey-uids.txt")) {
      assertThat(uids)
          .as("uids are where state is found after an upgrade; add new ones to the file")
          .containsExactlyElementsOf(
              new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  /** In order of event time; less than the lateness long, so that anything may come last. */
  private static List<Enriched> story() {
    List<Enriched> events = new ArrayList<>();
    events.add(outcome("o1", "buyer", 0, Outcome.Kind.ORDER));
    events.add(said("b1", "buyer", 1, "a bad bill", "t1", "open", 1));
    events.add(said("b2", "buyer", 2, "thank you", "t1", "solved", 1));
    events.add(said("b3", "buyer", 3, "it is fine", "", "", 1));
    events.add(said("s1", "sometimes", 0, "a bad bill", "", "", 1));
    events.add(said("s2", "sometimes", 33, "a bad bill", "", "", 1));
    events.add(said("w1", "withdrawn", 4, "a bad bill", "", "", 1));
    events.add(delete("w1", "withdrawn", 4));
    events.add(said("k1", "cookie-7", 5, "a bad bill", "t2", "new", 1));
    events.add(said("k2", "cookie-7", 6, "hello", "", "", 1));
    events.add(edit("k2", "cookie-7", 7, "a bad bill", "hello", 6));
    events.add(said("m1", "member", 8, "hello", "", "", 1));
    events.add(merge(12, "cookie-7"));
    events.add(merge(12, "member"));
    events.add(said("k3", "cookie-7", 14, "it is fine", "t2", "closed", 1));
    events.add(said("u1", "", 3, "a bad bill", "", "", 1));
    return events;
  }

  /** Any order, but versions of one event stay in theirs. */
  private static List<Enriched> shuffled(List<Enriched> events, Random random) {
    List<Enriched> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    Map<String, List<Enriched>> versions = new HashMap<>();
    events.forEach(
        event -> versions.computeIfAbsent(event.eventId(), id -> new ArrayList<>()).add(event));
    return shuffled.stream().map(event -> versions.get(event.eventId()).remove(0)).toList();
  }

  private static Enriched said(
      String id,
      String customer,
      int day,
      String text,
      String thread,
      String status,
      int revision) {
    Feedback feedback = feedback(aFeedback().saying(text), id, customer, day, thread, status);
    return Enriched.of(feedback, analysis(feedback), null, 20_514, revision);
  }

  private static Enriched edit(
      String id, String customer, int day, String text, String formerText, int formerDay) {
    Feedback former = feedback(aFeedback().saying(formerText), id, customer, formerDay, "", "");
    Feedback feedback = feedback(aFeedback().saying(text), id, customer, day, "", "");
    return Enriched.of(
        feedback, analysis(feedback), Contribution.of(former, analysis(former)), 20_514, 2);
  }

  private static Enriched delete(String id, String customer, int day) {
    Feedback feedback = feedback(aFeedback().deleted(), id, customer, day, "", "");
    return Enriched.of(
        feedback, Analysis.NONE, Contribution.of(feedback, Analysis.NONE), 20_514, 2);
  }

  private static Feedback feedback(
      FeedbackBuilder builder, String id, String customer, int day, String thread, String status) {
    Feedback built = builder.id(id).from(customer).at(day(day)).build();
    return new Feedback(
        new SourceEvent("survey:" + id, "survey", "test", "comment", thread, ""),
        built.times(),
        built.party(),
        built.dimensions(),
        built.words(),
        built.ratings(),
        built.invitation(),
        new Ticket(status, "", List.of()),
        Map.of(),
        built.operation(),
        built.attributes(),
        built.origin());
  }

  private static Enriched outcome(String id, String customer, int day, Outcome.Kind kind) {
    Feedback like = aFeedback().id(id).from(customer).at(day(day)).build();
    return Enriched.of(
        new Outcome(
            like.event(),
            like.times(),
            like.party(),
            like.dimensions(),
            kind,
            1999,
            "EUR",
            "order-1",
            Operation.UPSERT,
            Map.of(),
            like.origin()),
        20_514,
        1);
  }

  private static Enriched merge(int day, String told) {
    return Enriched.of(
        new Merge(
            "shop:m1",
            "shop",
            "cookie-7",
            "member",
            day(day),
            "logged in",
            aFeedback().build().origin()),
        told);
  }

  private static Analysis analysis(Feedback feedback) {
    return new PlainTextTools().openAnalyst().analyze(feedback.words());
  }

  private static Instant day(int day) {
    return MONDAY.plus(Duration.ofDays(day));
  }

  private void run(List<Enriched> events) throws Exception {
    wire(events).execute("test");
  }

  private StreamExecutionEnvironment wire(List<Enriched> arriving) {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    StreamExecutionEnvironment environment = Environments.create(flink, Duration.ofMillis(200));
    environment.setParallelism(2);
    DataStream<Enriched> events =
        environment
            .fromData(TypeInformation.of(Enriched.class), arriving.toArray(Enriched[]::new))
            .setParallelism(1)
            .uid("test.events")
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Enriched>forGenerator(context -> new EveryEvent())
                    .withTimestampAssigner((event, before) -> event.occurredAt().toEpochMilli()))
            .setParallelism(1)
            .uid("test.watermarks");
    JourneyTopology.wire(
        events, JourneyPolicy.DEFAULT, new JourneySinks(journeys, tables, aliases));
    return environment;
  }

  private Map<String, Passage> rows(String customer) {
    Map<String, Passage> rows = new TreeMap<>();
    for (JourneyUpdate update : journeys.collected()) {
      if (update.customer().equals(customer)) {
        if (update.isRemoved()) {
          rows.remove(update.journeyId());
        } else {
          rows.put(update.journeyId(), update.passage());
        }
      }
    }
    return rows;
  }

  private Map<String, Passage> rows() {
    Map<String, Passage> rows = new TreeMap<>();
    journeys.collected().stream()
        .map(JourneyUpdate::customer)
        .distinct()
        .forEach(customer -> rows.putAll(rows(customer)));
    return rows;
  }

  /** No bound at all: whatever is out of order is late. */
  private static final class EveryEvent implements WatermarkGenerator<Enriched> {

    @Override
    public void onEvent(Enriched event, long timestamp, WatermarkOutput output) {
      output.emitWatermark(new Watermark(timestamp));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // Each event has told.
    }
  }
}

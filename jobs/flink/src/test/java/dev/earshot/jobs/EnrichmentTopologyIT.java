// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.configuration.Settings;
import dev.earshot.control.ControlRecord;
import dev.earshot.control.ControlRecords;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Tally;
import dev.earshot.feedback.TaxonomyArrival;
import dev.earshot.flink.feedback.PlainTextTools;
import dev.earshot.flink.feedback.SourceWatermarks;
import dev.earshot.flink.feedback.adapter.AdapterFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

@Timeout(120)
class EnrichmentTopologyIT {

  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final List<ControlRecord> LOG =
      List.of(
          ControlRecords.version("en", 1, MONDAY.plusSeconds(20), "plain-2 loan"),
          ControlRecords.version("en", 2, MONDAY.plusSeconds(40), "plain-3 card"));

  @TempDir Path checkpoints;

  private final CollectingSink<Enriched> events = new CollectingSink<>();
  private final CollectingSink<Enriched> feedback = new CollectingSink<>();
  private final CollectingSink<Tally> completeness = new CollectingSink<>();
  private final CollectingSink<DeadLetter> deadLetters = new CollectingSink<>();
  private final CollectingSink<DeadLetter> deadLetterTable = new CollectingSink<>();

  @Test
  void bringsEveryArrivalToAnEndThatCompletenessCounts() throws Exception {
    Arrival bad =
        Arrival.of(aFeedback().via("survey").saying("a bad bill, call 123456789").build());
    Arrival again =
        Arrival.of(aFeedback().via("survey").saying("a bad bill, call 123456789").build());
    Arrival edit =
        Arrival.of(
            aFeedback()
                .via("survey")
                .saying("it is fine")
                .receivedAt(MONDAY.plusSeconds(5))
                .build());
    Arrival chat = Arrival.of(aFeedback().via("chat").id("m1").from("c2").build());
    run(List.of(bad, again, edit, dead("survey")), List.of(chat));

    List<Enriched> sent =
        events.collected().stream().filter(e -> e.kind() == Enriched.Kind.FEEDBACK).toList();
    assertThat(sent)
        .extracting(Enriched::eventId, Enriched::revision)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("survey:e1", 1),
            org.assertj.core.groups.Tuple.tuple("survey:e1", 2),
            org.assertj.core.groups.Tuple.tuple("chat:m1", 1));
    assertThat(feedback.collected()).containsExactlyInAnyOrderElementsOf(sent);
    assertThat(sent.stream().filter(e -> e.revision() == 2).findFirst().orElseThrow().replaces())
        .isNotNull();
    assertThat(deadLetters.collected())
        .extracting(DeadLetter::source)
        .containsExactlyInAnyOrder("survey", "control.taxonomy");
    assertThat(deadLetterTable.collected()).hasSize(2);

    Tally survey = last("survey");
    assertThat(survey.received()).isEqualTo(4);
    assertThat(survey.enriched()).isEqualTo(2);
    assertThat(survey.filtered()).containsEntry("duplicate", 1L);
    assertThat(survey.deadLettered()).containsEntry("EMPTY_RECORD", 1L);
    assertThat(survey.missing()).isZero();
    assertThat(last("chat").missing()).isZero();
  }

  @Test
  void masksPersonalDataBeforeAnythingElse() throws Exception {
    run(
        List.of(
            Arrival.of(
                aFeedback().saying("a bill, call 123456789").with("note", "987654321").build())),
        List.of());
    Enriched event = feedback.collected().get(0);
    assertThat(event.feedback().words().text()).isEqualTo("a bill, call [NUMBER]");
    assertThat(event.feedback().attributes()).containsEntry("note", "[NUMBER]");
    assertThat(event.analysis().redactions()).hasSize(1);
  }

  @Test
  void tellsEveryPartitionHowFarEachSourceHasCome() throws Exception {
    run(List.of(Arrival.of(aFeedback().via("survey").build())), List.of());
    List<Enriched> progress =
        events.collected().stream().filter(e -> e.kind() == Enriched.Kind.PROGRESS).toList();
    assertThat(progress)
        .filteredOn(e -> e.progress().watermark().equals(Mark.ENDED))
        .extracting(e -> e.progress().source(), e -> e.progress().producer(), Enriched::partition)
        .contains(
            org.assertj.core.groups.Tuple.tuple("survey", 0, 0),
            org.assertj.core.groups.Tuple.tuple("survey", 1, 2),
            org.assertj.core.groups.Tuple.tuple("chat", 0, 1),
            org.assertj.core.groups.Tuple.tuple("chat", 1, 2));
  }

  /** However the subtasks are scheduled, each text has the version of its own time. */
  @Test
  void analysesByTheTaxonomyThatHoldsAtTheEventsTime() throws Exception {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      arrivals.add(
          Arrival.of(
              aFeedback().id("t" + i).at(MONDAY.plusSeconds(i)).saying("bill loan card").build()));
    }
    Collections.shuffle(arrivals, new Random(5));
    run(arrivals, List.of());
    assertThat(feedback.collected())
        .hasSize(60)
        .allSatisfy(
            event -> {
              long second = Duration.between(MONDAY, event.occurredAt()).toSeconds();
              assertThat(event.analysis().lineage().taxonomy())
                  .isEqualTo(second < 20 ? "test-1" : second < 40 ? "plain-2" : "plain-3");
            });
  }

  @Test
  void keepsItsUids() throws Exception {
    StreamExecutionEnvironment environment = wire(List.of(), List.of());
    List<String> uids =
        environment.getStreamGraph(false).getStreamNodes().stream()
            .map(StreamNode::getTransformationUID)
            .map(String::valueOf)
            .sorted()
            .distinct()
            .toList();
    try (var golden = getClass().getResourceAsStream("enrichment-uids.txt")) {
      assertThat(uids)
          .as("uids are where state is found after an upgrade; add new ones to the file")
          .containsExactlyElementsOf(
              new String(golden.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  private void run(List<Arrival> survey, List<Arrival> chat) throws Exception {
    wire(survey, chat).execute("test");
  }

  private StreamExecutionEnvironment wire(List<Arrival> survey, List<Arrival> chat) {
    Configuration flink = new Configuration();
    flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString());
    StreamExecutionEnvironment environment = Environments.create(flink, Duration.ofMillis(200));
    environment.setParallelism(2);
    EnrichmentTopology.wire(
        List.of(source(environment, "survey", survey), source(environment, "chat", chat)),
        new TaxonomyStream(published(environment), () -> LOG),
        new PlainTextTools(),
        Duration.ofDays(400),
        3,
        new EnrichmentSinks(events, feedback, completeness, deadLetters, deadLetterTable));
    return environment;
  }

  /** What the log has comes again, and something that cannot be used. */
  private static DataStream<TaxonomyArrival> published(StreamExecutionEnvironment environment) {
    return environment
        .fromData(
            TypeInformation.of(TaxonomyArrival.class),
            TaxonomyArrival.of(LOG.get(0)),
            TaxonomyArrival.of(letter("control.taxonomy", DeadLetterCode.INVALID_TAXONOMY)),
            TaxonomyArrival.of(LOG.get(1)))
        .setParallelism(1)
        .uid(EnrichmentTopology.READ_TAXONOMIES);
  }

  private static SourceStream source(
      StreamExecutionEnvironment environment, String name, List<Arrival> arrivals) {
    List<Arrival> some = new ArrayList<>(arrivals);
    if (some.isEmpty()) {
      some.add(
          Arrival.close(
              new Mark(name, 0, 1, MONDAY, false), aFeedback().via(name).build().origin()));
    }
    return new SourceStream(
        name,
        true,
        environment
            .fromData(TypeInformation.of(Arrival.class), some.toArray(Arrival[]::new))
            .uid(EnrichmentTopology.READ + name)
            .assignTimestampsAndWatermarks(
                SourceWatermarks.of(AdapterFixture.source(name, Settings.Source.Format.CANONICAL)))
            .uid("test.watermarks." + name));
  }

  private static Arrival dead(String source) {
    return Arrival.of(letter(source, DeadLetterCode.EMPTY_RECORD));
  }

  private static DeadLetter letter(String source, DeadLetterCode code) {
    return new DeadLetter(
        "in[0]@1",
        source,
        code,
        "it cannot be used",
        "",
        aFeedback().build().origin(),
        new byte[0],
        "d1",
        0,
        "");
  }

  private Tally last(String source) {
    return completeness.collected().stream()
        .filter(tally -> tally.source().equals(source))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}

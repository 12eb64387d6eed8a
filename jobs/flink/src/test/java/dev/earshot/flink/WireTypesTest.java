// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.control.ControlRecords;
import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.KnownEvent;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Tally;
import dev.earshot.feedback.TaxonomyArrival;
import dev.earshot.flink.journey.JourneyClock;
import dev.earshot.issue.IssueStates;
import dev.earshot.journey.CustomerAlias;
import dev.earshot.journey.FollowedCustomer;
import dev.earshot.journey.JourneyBook;
import dev.earshot.journey.JourneyChange;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneySnapshot;
import dev.earshot.journey.JourneyStep;
import dev.earshot.journey.JourneyUpdate;
import dev.earshot.kpi.CsatParts;
import dev.earshot.kpi.Grain;
import dev.earshot.kpi.KpiCell;
import dev.earshot.kpi.KpiDelta;
import dev.earshot.kpi.KpiRows;
import dev.earshot.kpi.KpiWindow;
import dev.earshot.kpi.MissedKpi;
import dev.earshot.kpi.NpsParts;
import dev.earshot.kpi.SentimentParts;
import dev.earshot.kpi.VolumeParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels between operators or lies in state serializes by fields, without Kryo. */
class WireTypesTest {

  private static final Feedback FEEDBACK = aFeedback().rated(3).with("a", "b").build();

  private static final KpiCell KPI_CELL =
      new KpiCell(
          new NpsParts(1, 0, 0),
          null,
          null,
          null,
          new CsatParts(2, 1),
          null,
          new SentimentParts(1, -500_000, 250_000, 0, 0, 1, 0),
          new VolumeParts(1));
  private static final KpiDelta KPI_DELTA =
      new KpiDelta(Party.Audience.PARTNER, "brand=acme", MONDAY, KPI_CELL);
  private static final JourneyStep STEP =
      aStep("1").scored(-0.5).hinting("customer", "order").ticket("t1", "open").build();
  private static final CustomerAlias ALIAS = new CustomerAlias("c1", "c2", MONDAY, "shop:m1");
  private static final JourneyBook.Page BOOKED =
      new JourneyBook(JourneyPolicy.DEFAULT)
          .turn("c1", JourneySnapshot.EMPTY, List.of(STEP), MONDAY.plus(Duration.ofDays(40)));

  static Stream<Object> records() {
    Contribution contribution = Contribution.of(FEEDBACK, Analysis.NONE);
    Mark mark = new Mark("survey", 0, 1, Mark.UNKNOWN, true);
    return Stream.of(
        Arrival.of(FEEDBACK),
        Arrival.of(mark, "key"),
        Arrival.filtered("survey", FEEDBACK.origin(), "because"),
        Enriched.of(FEEDBACK, Analysis.NONE, contribution, 20_514, 2),
        Enriched.of(FEEDBACK, Analysis.NONE, null, 20_514, 1),
        Enriched.of(mark, 3),
        new KnownEvent(20_514, 2, MONDAY, List.of("f1", "f2"), false, contribution),
        new KnownEvent(20_514, 1, MONDAY, List.of("f1"), true, null),
        Tally.filtered("survey", FEEDBACK.origin(), "duplicate"),
        new KpiWindow(Grain.DAY, MONDAY.toEpochMilli()),
        KPI_CELL,
        KPI_DELTA,
        new MissedKpi(KPI_DELTA, new KpiWindow(Grain.HOUR, MONDAY.toEpochMilli())),
        new KpiRows(Party.Audience.CUSTOMER, "brand=acme", 30)
            .of(new KpiWindow(Grain.DAY, MONDAY.toEpochMilli()), KPI_CELL, true)
            .get(0),
        JourneyChange.put("c2", STEP, MONDAY),
        JourneyChange.remove("c2", STEP),
        new JourneyChange(
            JourneyChange.Kind.MERGE, "c1", "c1", "shop:m1", MONDAY, null, null, ALIAS),
        ALIAS,
        STEP,
        new FollowedCustomer(ALIAS, MONDAY, MONDAY),
        FollowedCustomer.UNKNOWN,
        new JourneyClock(MONDAY, 7),
        BOOKED.snapshot(),
        BOOKED.updates().get(0),
        new JourneyUpdate("j1", "c1", MONDAY, null),
        ControlRecords.version("en", 2, MONDAY, "version: x"),
        TaxonomyArrival.of(ControlRecords.version("en", 2, MONDAY, "version: x")));
  }

  @ParameterizedTest
  @MethodSource("records")
  void comesBackAsItWas(Object record) throws Exception {
    assertThat(copy(record)).isEqualTo(record);
  }

  @ParameterizedTest
  @MethodSource("records")
  void isSerializedByFields(Object record) {
    assertThat(serializer(record.getClass())).isInstanceOf(PojoSerializer.class);
  }

  static Stream<Object> issueStates() throws Exception {
    return IssueStates.all().stream();
  }

  @ParameterizedTest
  @MethodSource("issueStates")
  void bringsStatesOfIssuesWithTheirNumbers(Object state) throws Exception {
    assertThat(serializer(state.getClass())).isInstanceOf(PojoSerializer.class);
    assertThat(copy(state)).usingRecursiveComparison().isEqualTo(state);
  }

  @org.junit.jupiter.api.Test
  void bringsDeadLettersWithTheirBytes() throws Exception {
    DeadLetter letter =
        new DeadLetter(
            "in[0]@1",
            "survey",
            DeadLetterCode.INVALID_UTF8,
            "why",
            "byte 3",
            FEEDBACK.origin(),
            new byte[] {1, 2, 3},
            "d1",
            3,
            "view");
    assertThat(((DeadLetter) copy(letter)).rawEncrypted()).containsExactly(1, 2, 3);
  }

  @SuppressWarnings("unchecked")
  private static Object copy(Object record) throws Exception {
    TypeSerializer<Object> serializer = (TypeSerializer<Object>) serializer(record.getClass());
    var out = new DataOutputSerializer(256);
    serializer.serialize(record, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  private static TypeSerializer<?> serializer(Class<?> type) {
    var noKryo = Configuration.fromMap(Map.of(PipelineOptions.GENERIC_TYPES.key(), "false"));
    return TypeInformation.of(type).createSerializer(new SerializerConfigImpl(noKryo));
  }
}

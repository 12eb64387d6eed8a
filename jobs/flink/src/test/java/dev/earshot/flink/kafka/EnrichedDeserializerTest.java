// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.feedback.Times;
import dev.earshot.flink.avro.CustomerEvents;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.registry.AvroFraming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichedDeserializerTest {

  private static final Analysis ANALYSIS =
      new Analysis(
          "en",
          0.9,
          new Analysis.Sentiment(Analysis.Label.NEGATIVE, -0.625, 0.75, 0.75, 0.125, 0.125, true),
          List.of(
              new Analysis.Sentence(
                  0, 19, Analysis.Label.NEGATIVE, -0.625, List.of(0.5, 0.25, 0.125, 0.125, 0.0))),
          List.of(new Analysis.TopicMention("billing/refund", "q1", 4, 8, "bill", -0.5)),
          List.of(),
          List.of(new Analysis.Failure("TOO_LONG", "too long")),
          new Analysis.Lineage("m1", "t1", "fast"),
          new Analysis.Signals(List.of("COMPLAINT", "CHURN"), List.of("ANGER"), "HIGH", true),
          List.of(
              new SpecialMention("HEALTH", SpecialMention.TEXT, 4, 8),
              new SpecialMention("MINORS", SpecialMention.attribute("note"), 0, 6)));

  private final EnrichedDeserializer deserializer = new EnrichedDeserializer();
  private final AvroFraming<CustomerEvent> framing = AvroFraming.of(CustomerEvent.class);

  @BeforeEach
  void open() {
    deserializer.open(null);
  }

  @Test
  void readsWhatEnrichmentWrites() {
    Feedback feedback = aFeedback().rated(3).with("a", "b").build();
    Enriched edit = Enriched.of(feedback, ANALYSIS, travelling(feedback), 20_514, 2);
    assertThat(copy(edit)).isEqualTo(edit);
    Enriched first = Enriched.of(feedback, ANALYSIS, null, 20_514, 1);
    assertThat(copy(first)).isEqualTo(first);
  }

  @Test
  void keepsTheOrderOfACustomerWhoIsNotKnown() {
    Enriched event = Enriched.of(aFeedback().from("").build(), Analysis.NONE, null, 20_514, 1);
    assertThat(copy(event).customer()).isEqualTo(event.eventId());
  }

  @Test
  void readsProgressAndMerges() {
    Enriched progress = Enriched.of(new Mark(Mark.ALL_SOURCES, 1, 2, MONDAY, false), 3);
    assertThat(copy(progress).progress()).isEqualTo(progress.progress());
    Merge merge = new Merge("s:1", "s", "c1", "c2", MONDAY, "login", aFeedback().build().origin());
    assertThat(copy(Enriched.of(merge, "c2"))).isEqualTo(Enriched.of(merge, "c2"));
  }

  @Test
  void readsBusinessEventsWithWhatTheyAreCutBy() {
    Outcome order =
        new Outcome(
            new SourceEvent("shop:1", "shop", "segment", "Order Completed", "", ""),
            Times.at(MONDAY),
            new Party("c1", "k1", "a1", "", Party.Audience.CUSTOMER, Party.AuthorRole.SYSTEM),
            new Dimensions(
                "acme",
                "north/one",
                "web",
                Dimensions.Direction.UNKNOWN,
                "checkout",
                "kettle",
                "",
                "north",
                "vip"),
            Outcome.Kind.ORDER,
            1999,
            "EUR",
            "o-1",
            Operation.UPSERT,
            Map.of("coupon", "none"),
            aFeedback().build().origin());
    Enriched event = Enriched.of(order, 20_514, 1);
    assertThat(copy(event)).isEqualTo(event);
  }

  @Test
  void passesTombstonesOver() {
    assertThat(read(null)).isEmpty();
  }

  @Test
  void saysWhereARecordStandsThatItCannotRead() {
    assertThatThrownBy(() -> read(new byte[] {7}))
        .hasMessageContaining("earshot.enriched[1]@42")
        .hasMessageContaining("too short");
  }

  /** What of a contribution goes with an event. */
  private static Contribution travelling(Feedback feedback) {
    Contribution all = Contribution.of(feedback, ANALYSIS);
    Party party = all.party();
    Analysis.Sentiment sentiment = all.sentiment();
    return new Contribution(
        all.times(),
        new Party(party.customer(), "", party.account(), "", party.audience(), party.authorRole()),
        all.dimensions(),
        all.language(),
        all.ratings(),
        new Analysis.Sentiment(
            sentiment.label(),
            sentiment.score(),
            sentiment.confidence(),
            0,
            0,
            0,
            sentiment.leftOut()),
        all.topics(),
        all.invitation(),
        all.ticketStatus());
  }

  private Enriched copy(Enriched event) {
    return read(framing.encode(CustomerEvents.of(event))).get(0);
  }

  private List<Enriched> read(byte[] value) {
    List<Enriched> read = new ArrayList<>();
    deserializer.deserialize(
        new ConsumerRecord<>("earshot.enriched", 1, 42, null, value),
        new Collector<>() {
          @Override
          public void collect(Enriched event) {
            read.add(event);
          }

          @Override
          public void close() {}
        });
    return read;
  }
}

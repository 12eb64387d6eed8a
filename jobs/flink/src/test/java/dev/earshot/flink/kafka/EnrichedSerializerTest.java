// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Merge;
import dev.earshot.flink.feedback.PlainTextTools;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.CustomerEventKind;
import dev.earshot.schema.SentimentLabel;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema.KafkaSinkContext;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrichedSerializerTest {

  private static final int PARTITIONS = 5;

  private final EnrichedSerializer serializer = new EnrichedSerializer("earshot.enriched");
  private final KafkaSinkContext sink = new FixedPartitions();

  @BeforeEach
  void open() {
    serializer.open(null, sink);
  }

  @Test
  void keysByCustomerAndEventAndPartitionsByCustomerAlone() {
    ProducerRecord<byte[], byte[]> first = record(event(aFeedback().id("e1").build()));
    ProducerRecord<byte[], byte[]> second = record(event(aFeedback().id("e2").build()));
    assertThat(key(first)).isEqualTo("c1/survey:e1");
    assertThat(key(second)).isEqualTo("c1/survey:e2");
    assertThat(second.partition()).isEqualTo(first.partition());
    assertThat(first.timestamp()).as("retention counts from the real time").isNull();
  }

  @Test
  void spreadsCustomersOverPartitions() {
    assertThat(
            java.util.stream.IntStream.range(0, 200)
                .map(i -> EnrichedSerializer.partition("customer-" + i, PARTITIONS))
                .distinct()
                .count())
        .isEqualTo(PARTITIONS);
  }

  @Test
  void carriesWordsAnalysisAndWhatIsReplaced() {
    Feedback before = aFeedback().saying("a bad bill").rated(2).build();
    Feedback after = aFeedback().saying("a fine bill").rated(9).with("till", "4").build();
    Enriched edit =
        Enriched.of(after, analysis(after), Contribution.of(before, analysis(before)), 20_514, 2);
    CustomerEvent value = value(record(edit));
    assertThat(value.getKind()).isEqualTo(CustomerEventKind.FEEDBACK);
    assertThat(value.getCustomer()).isEqualTo("c1");
    assertThat(value.getRevision()).isEqualTo(2);
    assertThat(value.getFirstDay()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(value.getFeedback().getFeedback().getText()).isEqualTo("a fine bill");
    assertThat(value.getFeedback().getFeedback().getAttributes()).containsEntry("till", "4");
    assertThat(value.getFeedback().getAnalysis().getTopics()).hasSize(1);
    assertThat(value.getFeedback().getReplaces().getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(value.getFeedback().getReplaces().getRatings().get(0).getRaw()).isEqualTo(2);
    assertThat(value.getOutcome()).isNull();
    assertThat(value.getProgress()).isNull();
  }

  @Test
  void keepsAnUnknownCustomerUnknown() {
    ProducerRecord<byte[], byte[]> record = record(event(aFeedback().from("").build()));
    assertThat(key(record)).isEqualTo("survey:e1/survey:e1");
    assertThat(value(record).getCustomer()).isEmpty();
  }

  @Test
  void writesProgressToThePartitionItNames() {
    Mark mark = new Mark("survey", 1, 2, Mark.UNKNOWN, true);
    ProducerRecord<byte[], byte[]> record = record(Enriched.of(mark, 3));
    assertThat(record.partition()).isEqualTo(3);
    assertThat(key(record)).isEqualTo("~progress/survey/1");
    assertThat(value(record).getProgress().getProducers()).isEqualTo(2);
    assertThat(value(record).getProgress().getWatermark()).isEqualTo(Mark.UNKNOWN);
  }

  @Test
  void tellsBothCustomersOfAMerge() {
    Merge merge =
        new Merge(
            "shop:m1", "shop", "from", "into", MONDAY, "because", aFeedback().build().origin());
    assertThat(key(record(Enriched.of(merge, "from")))).isEqualTo("from/shop:m1");
    assertThat(value(record(Enriched.of(merge, "into"))).getMerge().getFromCustomerKey())
        .isEqualTo("from");
  }

  private static Enriched event(Feedback feedback) {
    return Enriched.of(feedback, analysis(feedback), null, 20_514, 1);
  }

  private static Analysis analysis(Feedback feedback) {
    return new PlainTextTools().openAnalyst().analyze(feedback.words());
  }

  private ProducerRecord<byte[], byte[]> record(Enriched event) {
    return serializer.serialize(event, sink, MONDAY.toEpochMilli());
  }

  private static String key(ProducerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  private static CustomerEvent value(ProducerRecord<byte[], byte[]> record) {
    return AvroFraming.of(CustomerEvent.class).decode(record.value());
  }

  /** A topic of five partitions. */
  private static final class FixedPartitions implements KafkaSinkContext {
    @Override
    public int getParallelInstanceId() {
      return 0;
    }

    @Override
    public int getNumberOfParallelInstances() {
      return 1;
    }

    @Override
    public int[] getPartitionsForTopic(String topic) {
      return new int[] {0, 1, 2, 3, 4};
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static dev.earshot.journey.JourneyStepBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.journey.JourneyBook;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneySnapshot;
import dev.earshot.journey.JourneyUpdate;
import dev.earshot.schema.JourneyStatus;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema.KafkaSinkContext;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JourneySerializerTest {

  private static final int PARTITIONS = 5;

  private final JourneySerializer serializer = new JourneySerializer("earshot.journeys");
  private final KafkaSinkContext sink = new FixedPartitions();

  @BeforeEach
  void open() {
    serializer.open(null, sink);
  }

  @Test
  void keysByCustomerAndJourneyBesideTheCustomersEvents() {
    JourneyUpdate update = update();
    ProducerRecord<byte[], byte[]> record = record(update);
    assertThat(new String(record.key(), StandardCharsets.UTF_8))
        .isEqualTo("c1/" + update.journeyId());
    assertThat(record.partition()).isEqualTo(EnrichedSerializer.partition("c1", PARTITIONS));
  }

  @Test
  void carriesWhereThePassageStands() {
    var value =
        AvroFraming.of(dev.earshot.schema.JourneyUpdate.class).decode(record(update()).value());
    assertThat(value.getJourney()).isEqualTo("customer");
    assertThat(value.getStage()).isEqualTo("support");
    assertThat(value.getStatus()).isEqualTo(JourneyStatus.ACTIVE);
    assertThat(value.getEndedAt()).isNull();
    assertThat(value.getScore()).isEqualTo(-0.5);
    assertThat(value.getOpenTickets()).isEqualTo(1);
    assertThat(value.getEventIds()).containsExactly("e1", "e2");
    assertThat(value.getStartedAt()).isEqualTo(day(0));
  }

  @Test
  void leavesATombstoneOfAPassageThatIsNoneAnyMore() {
    JourneyUpdate removed = new JourneyUpdate("j1", "c1", JourneySnapshot.NOTHING, null);
    assertThat(record(removed).value()).isNull();
  }

  private static JourneyUpdate update() {
    var steps =
        List.of(
            aStep("e1").onDay(0).scored(-0.5).build(),
            aStep("e2").onDay(1).ticket("t1", "open").build());
    return new JourneyBook(JourneyPolicy.DEFAULT)
        .turn("c1", JourneySnapshot.EMPTY, steps, day(2))
        .updates()
        .get(0);
  }

  private ProducerRecord<byte[], byte[]> record(JourneyUpdate update) {
    return serializer.serialize(update, sink, null);
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

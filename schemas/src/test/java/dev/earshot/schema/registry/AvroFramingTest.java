// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.CustomerEventKind;
import dev.earshot.schema.DeadLetter;
import dev.earshot.schema.JourneyUpdate;
import dev.earshot.schema.KpiRow;
import dev.earshot.schema.Origin;
import dev.earshot.schema.Progress;
import dev.earshot.schema.Rating;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class AvroFramingTest {

  private final AvroFraming<CustomerEvent> framing = AvroFraming.of(CustomerEvent.class);
  private final byte[] framed = framing.encode(Samples.feedbackEvent());

  @Test
  void readsWhatItWrote() {
    assertThat(framing.decode(framed)).isEqualTo(Samples.feedbackEvent());
    assertThat(framing.decode(framed).getFeedback().getFeedback().getText())
        .isEqualTo("Flug verspätet 😡, dann nichts.");
  }

  @Test
  void writesTheSameBytesAgainWhateverCameBetween() {
    framing.encode(progress(Instant.EPOCH));
    framing.decode(framing.encode(progress(Instant.EPOCH)));
    assertThat(framing.encode(Samples.feedbackEvent())).isEqualTo(framed);
  }

  @Test
  void beginsWithAZeroByteAndTheNewestSchemaId() {
    int newest = SchemaIds.bundled().newest(CustomerEvent.class).id();
    assertThat(Arrays.copyOf(framed, 5))
        .isEqualTo(ByteBuffer.allocate(5).put((byte) 0).putInt(newest).array());
    assertThat(AvroFraming.schemaId(framed)).isEqualTo(newest);
  }

  @Test
  void keepsTheEndsOfTime() {
    for (String instant : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
      CustomerEvent event = progress(Instant.parse(instant));
      assertThat(framing.decode(framing.encode(event))).isEqualTo(event);
    }
  }

  @Test
  void keepsAnInstantThatNeedNotExist() {
    var journeys = AvroFraming.of(JourneyUpdate.class);
    var going =
        JourneyUpdate.newBuilder()
            .setCustomerKey("c1")
            .setJourney("onboarding")
            .setJourneyId("j1")
            .setDefinitionVersion(1)
            .setStartedAt(Samples.MONDAY)
            .setLastEventAt(Samples.MONDAY)
            .setEvents(1)
            .setOccurredAt(Samples.MONDAY)
            .build();
    var ended = JourneyUpdate.newBuilder(going).setEndedAt(Samples.MONDAY.plusMillis(7)).build();
    assertThat(journeys.decode(journeys.encode(going)).getEndedAt()).isNull();
    assertThat(journeys.decode(journeys.encode(ended))).isEqualTo(ended);
  }

  @Test
  void keepsRawBytes() {
    var letters = AvroFraming.of(DeadLetter.class);
    var letter =
        DeadLetter.newBuilder()
            .setId("t[0]@1")
            .setSource("reviews")
            .setCode("MALFORMED_JSON")
            .setCategory("FORMAT")
            .setOrigin(Origin.newBuilder().setKafkaTimestamp(Samples.MONDAY).build())
            .setFailedAtKafkaTime(Samples.MONDAY)
            .setRawEncrypted(ByteBuffer.wrap(new byte[] {0, -1, 7}))
            .build();
    assertThat(letters.decode(letters.encode(letter))).isEqualTo(letter);
  }

  @Test
  void readsAnOlderVersionIntoTheNewest() {
    Schema current = SchemaIds.bundled().newest(KpiRow.class).schema();
    var older =
        new SchemaVersion(1, "earshot.kpis-value", 1, "KpiRow", withoutField(current, "scope"));
    var newer = new SchemaVersion(2, "earshot.kpis-value", 2, "KpiRow", current);
    var kpis = AvroFraming.of(KpiRow.class, SchemaIds.of(List.of(older, newer)));
    KpiRow read = kpis.decode(RandomValues.framed(older, 42));
    assertThat(read.getScope()).isEmpty();
    assertThat(AvroFraming.schemaId(kpis.encode(read))).isEqualTo(2);
  }

  @Test
  void refusesBytesWithoutAFrame() {
    for (int length = 0; length < 5; length++) {
      assertThat(failure(new byte[length]).code()).isEqualTo(FramingCode.TOO_SHORT);
    }
    assertThat(failure(new byte[3])).hasMessage("3 bytes are too short for a frame of 5");
  }

  @Test
  void refusesAnotherMagicByte() {
    byte[] json = "{\"text\": 1}".getBytes(StandardCharsets.UTF_8);
    assertThat(failure(json).code()).isEqualTo(FramingCode.WRONG_MAGIC_BYTE);
    assertThat(failure(json)).hasMessage("byte 0 is 0x7b; framed Avro begins with 0x00");
  }

  @Test
  void refusesAnIdThatWasNeverAssigned() {
    byte[] unknown = ByteBuffer.allocate(9).put((byte) 0).putInt(9999).array();
    FramingException failure = failure(unknown);
    assertThat(failure.code()).isEqualTo(FramingCode.UNKNOWN_SCHEMA_ID);
    assertThat(failure)
        .hasMessage("unknown schema id 9999; known are 1 to %d", SchemaIds.bundled().all().size());
  }

  @Test
  void refusesTheValueOfAnotherTopic() {
    int kpi = SchemaIds.bundled().newest(KpiRow.class).id();
    FramingException failure = failure(ByteBuffer.allocate(5).put((byte) 0).putInt(kpi).array());
    assertThat(failure.code()).isEqualTo(FramingCode.UNEXPECTED_RECORD);
    assertThat(failure).hasMessage("schema id %d is of KpiRow; expected is CustomerEvent", kpi);
  }

  @Test
  void saysWhereBytesEndTooSoonAndNeverWhatTheyHold() {
    for (int length = 5; length < framed.length; length++) {
      FramingException failure = failure(Arrays.copyOf(framed, length));
      assertThat(failure.code()).isEqualTo(FramingCode.UNDECODABLE);
      assertThat(failure)
          .hasMessageContaining("of " + length)
          .hasMessageNotContaining("verspätet")
          .hasNoCause();
    }
  }

  @Test
  void refusesBytesBehindTheValue() {
    byte[] longer = Arrays.copyOf(framed, framed.length + 3);
    FramingException failure = failure(longer);
    assertThat(failure.code()).isEqualTo(FramingCode.UNDECODABLE);
    assertThat(failure)
        .hasMessageEndingWith(
            "the value ends, more bytes follow at byte %d of %d", framed.length, longer.length);
  }

  @Test
  void survivesAnyDamageWithoutAnotherError() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = framed.clone();
      for (int hit = 0; hit <= random.nextInt(3); hit++) {
        damaged[5 + random.nextInt(damaged.length - 5)] = (byte) random.nextInt();
      }
      try {
        framing.decode(damaged);
      } catch (FramingException e) {
        assertThat(e.code()).isEqualTo(FramingCode.UNDECODABLE);
      }
    }
    assertThat(framing.decode(framed)).isEqualTo(Samples.feedbackEvent());
  }

  @Test
  void refusesLengthsThatTheBytesCannotHold() {
    // kind FEEDBACK, then a customer of 2^31 - 16 bytes.
    byte[] claim = {0, 0, 0, 0, 1, 0, (byte) 0xe0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
    FramingException failure = failure(claim);
    assertThat(failure.code()).isEqualTo(FramingCode.UNDECODABLE);
    assertThat(failure)
        .hasMessage(
            "the bytes do not fit schema id 1 (CustomerEvent version 1):"
                + " a length is beyond the end at byte 11 of 11");
  }

  @Test
  void framesOnlyValuesOfTopics() {
    assertThatThrownBy(() -> AvroFraming.of(Rating.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Rating is not the value of a topic");
  }

  private FramingException failure(byte[] bytes) {
    return catchThrowableOfType(FramingException.class, () -> framing.decode(bytes));
  }

  private static CustomerEvent progress(Instant watermark) {
    return CustomerEvent.newBuilder()
        .setKind(CustomerEventKind.PROGRESS)
        .setOccurredAt(watermark)
        .setProgress(new Progress("enrichment", 0, 1, "reviews", watermark, false))
        .build();
  }

  private static Schema withoutField(Schema record, String name) {
    List<Schema.Field> kept =
        record.getFields().stream()
            .filter(field -> !field.name().equals(name))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList();
    return Schema.createRecord(
        record.getName(), record.getDoc(), record.getNamespace(), false, kept);
  }
}

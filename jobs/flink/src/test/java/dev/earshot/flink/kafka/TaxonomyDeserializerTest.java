// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import static dev.earshot.control.ControlRecords.version;
import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.control.ControlRecord;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.TaxonomyArrival;
import dev.earshot.flink.avro.TaxonomyControls;
import dev.earshot.flink.feedback.PlainTextTools;
import dev.earshot.flink.feedback.RawCipher;
import dev.earshot.schema.TaxonomyControl;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyDeserializerTest {

  private static final byte[] KEY = "a key of 16 byte".getBytes(StandardCharsets.UTF_8);

  private final TaxonomyDeserializer deserializer =
      new TaxonomyDeserializer(new RawCipher(KEY, "d1"), new PlainTextTools());

  @BeforeEach
  void open() {
    deserializer.open(null);
  }

  @Test
  void readsATaxonomyWithItsPlaceInTheTopic() {
    ControlRecord written = new ControlRecord("en", 3, MONDAY, "ann", "why", "plain-2 loan", 0, 0);
    TaxonomyArrival arrival = read(framed(written));
    assertThat(arrival.deadLetter()).isNull();
    assertThat(arrival.taxonomy()).isEqualTo(written.at(2, 41));
  }

  @Test
  void setsAsideATaxonomyThatCannotBeUsedAndSaysWhy() {
    DeadLetter letter = dead(framed(version("en", 1, MONDAY, "broken")));
    assertThat(letter.code()).isEqualTo(DeadLetterCode.INVALID_TAXONOMY);
    assertThat(letter.reason()).isEqualTo("a version and a word are needed");
    assertThat(letter.position()).isEqualTo("content");
    assertThat(letter.source()).isEqualTo("control.taxonomy");
    assertThat(letter.id()).isEqualTo("earshot.control.taxonomy[2]@41");
    assertThat(letter.rawEncrypted()).isNotEmpty();
  }

  @Test
  void setsAsideWhatHasNoIdOrNumber() {
    assertThat(dead(framed(version(" ", 1, MONDAY, "plain-2 loan"))).position())
        .isEqualTo("header.id");
    assertThat(dead(framed(version("en", 0, MONDAY, "plain-2 loan"))).position())
        .isEqualTo("header.version");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 5, 9})
  void setsAsideWhatIsCutOff(int length) {
    byte[] whole = framed(version("en", 1, MONDAY, "plain-2 loan"));
    DeadLetter letter = dead(Arrays.copyOf(whole, length));
    assertThat(letter.code())
        .isEqualTo(length == 0 ? DeadLetterCode.EMPTY_RECORD : DeadLetterCode.UNDECODABLE_AVRO);
  }

  @Test
  void setsAsideATombstoneAndAnotherTopicsRecord() {
    assertThat(dead(null).code()).isEqualTo(DeadLetterCode.EMPTY_RECORD);
    assertThat(dead(new byte[] {0, 0, 0, 127, 1, 7}).code())
        .isEqualTo(DeadLetterCode.UNKNOWN_SCHEMA_ID);
  }

  private DeadLetter dead(byte[] value) {
    TaxonomyArrival arrival = read(value);
    assertThat(arrival.taxonomy()).isNull();
    return arrival.deadLetter();
  }

  private TaxonomyArrival read(byte[] value) {
    List<TaxonomyArrival> arrivals = new ArrayList<>();
    deserializer.deserialize(
        new ConsumerRecord<>("earshot.control.taxonomy", 2, 41, null, value),
        new Collector<>() {
          @Override
          public void collect(TaxonomyArrival arrival) {
            arrivals.add(arrival);
          }

          @Override
          public void close() {}
        });
    assertThat(arrivals).hasSize(1);
    return arrivals.get(0);
  }

  private static byte[] framed(ControlRecord record) {
    return AvroFraming.of(TaxonomyControl.class).encode(TaxonomyControls.of(record));
  }
}

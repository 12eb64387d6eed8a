// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Pseudonyms;
import dev.earshot.flink.feedback.adapter.AdapterFixture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdaptingDeserializerTest {

  private static final long KAFKA_TIME = Instant.parse("2026-03-02T10:00:05Z").toEpochMilli();

  private final RawCipher cipher = new RawCipher(bytes("a secret of the tests"), "d1");
  private final AdaptingDeserializer deserializer =
      new AdaptingDeserializer(
          AdapterFixture.source("survey", Settings.Source.Format.CANONICAL),
          new Pseudonyms(bytes("a secret of the tests"), "k1"),
          cipher,
          new PlainTextTools());

  @BeforeEach
  void open() {
    deserializer.open(null);
  }

  @Test
  void makesAnArrivalOfARecord() {
    Arrival arrival =
        read("{\"event_id\": \"1\", \"said_at\": \"2026-03-02T10:00:00Z\", \"text\": \"Fine.\"}");
    assertThat(arrival.kind()).isEqualTo(Arrival.Kind.FEEDBACK);
    assertThat(arrival.key()).isEqualTo("survey:1");
    assertThat(arrival.origin().describe()).isEqualTo("in[3]@17");
    assertThat(arrival.origin().runId()).isEqualTo("run-1");
  }

  @Test
  void keepsTheRawBytesOfADeadLetterEncryptedAndItsViewMasked() {
    String raw = "{\"text\": \"call 49123456789\"";
    DeadLetter letter = read(raw).deadLetter();
    assertThat(letter.code()).isEqualTo(DeadLetterCode.MALFORMED_JSON);
    assertThat(letter.id()).isEqualTo("in[3]@17");
    assertThat(letter.redactedView()).contains("[NUMBER]").doesNotContain("49123456789");
    assertThat(new String(letter.rawEncrypted(), StandardCharsets.ISO_8859_1))
        .doesNotContain("49123456789");
    assertThat(new String(cipher.decrypt(letter.rawEncrypted()), StandardCharsets.UTF_8))
        .isEqualTo(raw);
  }

  @Test
  void refusesAMegabyteOfText() {
    String megabyte = "x".repeat(1024 * 1024);
    DeadLetter letter =
        read("{\"event_id\": \"1\", \"said_at\": \"2026-03-02T10:00:00Z\", \"text\": \""
                + megabyte
                + "\"}")
            .deadLetter();
    assertThat(letter.code()).isEqualTo(DeadLetterCode.TEXT_TOO_LONG);
    assertThat(letter.rawSize()).isGreaterThan(1024 * 1024);
    assertThat(letter.redactedView().length()).isLessThan(1000);
  }

  @Test
  void refusesADateInTheFutureOfKafka() {
    assertThat(
            read("{\"event_id\": \"1\", \"said_at\": \"2026-03-03T10:00:00Z\", \"text\": \"x\"}")
                .deadLetter()
                .code())
        .isEqualTo(DeadLetterCode.FUTURE_DATE);
  }

  @Test
  void takesNotJustAnythingForARun() {
    var headers = new RecordHeaders();
    headers.add("earshot-run", bytes("x".repeat(5000)));
    assertThat(dev.earshot.flink.feedback.RecordHeaders.runId(headers)).isEmpty();
    headers.add("earshot-run", bytes("run\0"));
    assertThat(dev.earshot.flink.feedback.RecordHeaders.runId(headers)).isEmpty();
  }

  @Test
  void refusesATombstone() {
    assertThat(read((byte[]) null).deadLetter().code()).isEqualTo(DeadLetterCode.EMPTY_RECORD);
  }

  @Test
  void understandsThatAReplayEnds() {
    var headers = new RecordHeaders();
    headers.add("earshot-close", bytes(String.valueOf(KAFKA_TIME)));
    Arrival arrival = read(new byte[0], headers);
    assertThat(arrival.kind()).isEqualTo(Arrival.Kind.CLOSE);
    assertThat(arrival.mark().watermark())
        .as("no further than the source's own records may be out of order")
        .isEqualTo(Instant.ofEpochMilli(KAFKA_TIME).minusSeconds(10));
  }

  @Test
  void setsAsideARecordThatIsTooLargeToBeHandled() {
    DeadLetter letter = read(new byte[8 * 1024 * 1024]).deadLetter();
    assertThat(letter.code()).isEqualTo(DeadLetterCode.RECORD_TOO_LARGE);
    assertThat(letter.rawSize()).isEqualTo(8 * 1024 * 1024);
    assertThat(letter.rawEncrypted().length).isLessThan(5 * 1024 * 1024);
  }

  @Test
  void showsNobodysIdInTheView() {
    String raw =
        "{\"customer_id\": \"C-4711\", \"userId\" : 815, \"name\": \"Ann Lee\", \"text\": \"fine\"";
    assertThat(read(raw).deadLetter().redactedView())
        .contains("[ID]", "fine")
        .doesNotContain("4711", "815", "Ann");
  }

  @Test
  void countsEachRefusedEventOfARecordByItself() {
    var segment =
        new AdaptingDeserializer(
            AdapterFixture.source("shop", Settings.Source.Format.SEGMENT),
            new Pseudonyms(bytes("a secret of the tests"), "k1"),
            cipher,
            new PlainTextTools());
    segment.open(null);
    List<Arrival> arrivals = new ArrayList<>();
    segment.deserialize(
        record(
            bytes(
                """
                {"type": "identify", "messageId": "m", "userId": "u", "anonymousId": "v",
                 "traits": {"margin": 1}, "timestamp": "2027-01-01T00:00:00Z"}
                """),
            new RecordHeaders()),
        new ListCollector<>(arrivals));
    assertThat(arrivals)
        .extracting(arrival -> arrival.deadLetter().id())
        .containsExactly("in[3]@17", "in[3]@17#1");
  }

  private Arrival read(String json) {
    return read(bytes(json));
  }

  private Arrival read(byte[] value) {
    return read(value, new RecordHeaders());
  }

  private static ConsumerRecord<byte[], byte[]> record(byte[] value, RecordHeaders headers) {
    headers.add("earshot-run", bytes("run-1"));
    return new ConsumerRecord<>(
        "in",
        3,
        17,
        KAFKA_TIME,
        TimestampType.CREATE_TIME,
        0,
        value == null ? 0 : value.length,
        null,
        value,
        headers,
        Optional.empty());
  }

  private Arrival read(byte[] value, RecordHeaders headers) {
    List<Arrival> arrivals = new ArrayList<>();
    deserializer.deserialize(record(value, headers), new ListCollector<>(arrivals));
    assertThat(arrivals).hasSize(1);
    return arrivals.get(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

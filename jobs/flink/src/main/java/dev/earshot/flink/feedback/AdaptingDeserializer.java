// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.ArrivalPolicy;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Pseudonyms;
import dev.earshot.feedback.Rejection;
import dev.earshot.flink.feedback.adapter.Adapters;
import dev.earshot.flink.feedback.adapter.RejectedException;
import dev.earshot.flink.feedback.adapter.SourceAdapter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Makes arrivals of a source's records. Adapts inside the source, so that each partition's
 * watermark rests on the events' own times. No record stops it: what cannot be understood arrives
 * as a dead letter.
 */
public final class AdaptingDeserializer implements KafkaRecordDeserializationSchema<Arrival> {

  private static final long serialVersionUID = 1L;

  /**
   * Twenty times the longest text; what is made of a record must fit into one of the same topic.
   */
  private static final int MAXIMUM_BYTES = 2 * 1024 * 1024;

  private static final long EARLIEST = Instant.parse("1990-01-01T00:00:00Z").toEpochMilli();
  private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

  private final Settings.Source source;
  private final ArrivalPolicy policy;
  private final Pseudonyms pseudonyms;
  private final RawCipher cipher;
  private final TextTools textTools;
  private transient SourceAdapter adapter;
  private transient DeadLetterBox deadLetters;

  public AdaptingDeserializer(
      Settings.Source source, Pseudonyms pseudonyms, RawCipher cipher, TextTools textTools) {
    this.source = source;
    this.policy =
        new ArrivalPolicy(source.maximumAhead(), source.maximumAge(), source.maximumTextLength());
    this.pseudonyms = pseudonyms;
    this.cipher = cipher;
    this.textTools = textTools;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    adapter = Adapters.of(source, pseudonyms);
    deadLetters = new DeadLetterBox(source.name(), cipher, textTools.openPersonalData());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrival> out) {
    // Collected outside of arrivals(): what a later step throws is no fault of the record.
    arrivals(record).forEach(out::collect);
  }

  private List<Arrival> arrivals(ConsumerRecord<byte[], byte[]> record) {
    Origin origin = origin(record);
    byte[] value = record.value() == null ? new byte[0] : record.value();
    try {
      String close = RecordHeaders.text(record.headers(), RecordHeaders.CLOSE);
      return close.isEmpty()
          ? checked(adapter.adapt(sized(value), origin), value)
          : List.of(Arrival.close(closing(close, origin), origin));
    } catch (RejectedException e) {
      return List.of(dead(value, origin, 0, e.rejection()));
    } catch (RuntimeException e) {
      // A defect of an adapter must not stop the job; its class is told, its message may quote.
      String reason = "the adapter failed with " + e.getClass().getName();
      var rejection = new Rejection(DeadLetterCode.ADAPTER_FAILED, reason, "");
      return List.of(dead(value, origin, 0, rejection));
    }
  }

  private static byte[] sized(byte[] value) throws RejectedException {
    if (value.length > MAXIMUM_BYTES) {
      throw new RejectedException(
          DeadLetterCode.RECORD_TOO_LARGE,
          "the record has " + value.length + " bytes, at most " + MAXIMUM_BYTES + " are taken",
          "");
    }
    return value;
  }

  private List<Arrival> checked(List<Arrival> arrivals, byte[] value) {
    List<Arrival> checked = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      checked.add(checked(arrivals.get(i), i, value));
    }
    return checked;
  }

  private Arrival checked(Arrival arrival, int number, byte[] value) {
    Optional<Rejection> refusal =
        switch (arrival.kind()) {
          case FEEDBACK -> policy.refuse(arrival.feedback());
          case OUTCOME -> policy.refuse(arrival.outcome());
          case MERGE -> policy.refuse(arrival.merge());
          case FILTERED, DEAD, CLOSE, MARK -> Optional.empty();
        };
    return refusal
        .map(rejection -> dead(value, arrival.origin(), number, rejection))
        .orElse(arrival);
  }

  private Arrival dead(byte[] value, Origin origin, int number, Rejection rejection) {
    return Arrival.of(deadLetters.letter(value, origin, number, rejection));
  }

  /** A source cannot close what lies ahead of it: later records of its own would be late. */
  private Mark closing(String header, Origin origin) throws RejectedException {
    try {
      Instant stated = Instant.ofEpochMilli(Long.parseLong(header));
      Instant latest = origin.timestamp().minus(source.outOfOrderness());
      Instant at = stated.isBefore(latest) ? stated : latest;
      return new Mark(source.name(), 0, 1, at, false);
    } catch (NumberFormatException e) {
      throw new RejectedException(
          DeadLetterCode.INVALID_FIELD,
          "must be milliseconds since the epoch",
          "header " + RecordHeaders.CLOSE);
    }
  }

  private static Origin origin(ConsumerRecord<byte[], byte[]> record) {
    return new Origin(
        record.topic(),
        record.partition(),
        record.offset(),
        plausible(record.timestamp()),
        RecordHeaders.runId(record.headers()));
  }

  /** Some producers stamp microseconds; no table holds the years that these would mean. */
  private static Instant plausible(long timestamp) {
    return Instant.ofEpochMilli(Math.max(EARLIEST, Math.min(LATEST, timestamp)));
  }

  @Override
  public TypeInformation<Arrival> getProducedType() {
    return TypeInformation.of(Arrival.class);
  }
}

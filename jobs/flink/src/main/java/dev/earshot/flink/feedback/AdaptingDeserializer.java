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
    Origin origin = origin(record);
    byte[] value = record.value() == null ? new byte[0] : record.value();
    try {
      String close = RecordHeaders.text(record.headers(), RecordHeaders.CLOSE);
      if (close.isEmpty()) {
        adapter.adapt(value, origin).forEach(arrival -> out.collect(checked(arrival, value)));
      } else {
        out.collect(Arrival.close(closing(close), origin));
      }
    } catch (RejectedException e) {
      out.collect(dead(value, origin, e.rejection()));
    } catch (RuntimeException e) {
      // A defect of an adapter must not stop the job; its class is told, its message may quote.
      String reason = "the adapter failed with " + e.getClass().getName();
      out.collect(dead(value, origin, new Rejection(DeadLetterCode.ADAPTER_FAILED, reason, "")));
    }
  }

  private Arrival checked(Arrival arrival, byte[] value) {
    Optional<Rejection> refusal =
        switch (arrival.kind()) {
          case FEEDBACK -> policy.refuse(arrival.feedback());
          case OUTCOME -> policy.refuse(arrival.outcome());
          case MERGE -> policy.refuse(arrival.merge());
          case FILTERED, DEAD, CLOSE, MARK -> Optional.empty();
        };
    return refusal.map(rejection -> dead(value, arrival.origin(), rejection)).orElse(arrival);
  }

  private Arrival dead(byte[] value, Origin origin, Rejection rejection) {
    return Arrival.of(deadLetters.letter(value, origin, rejection));
  }

  private Mark closing(String header) throws RejectedException {
    try {
      Instant at = Instant.ofEpochMilli(Long.parseLong(header));
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
        Instant.ofEpochMilli(record.timestamp()),
        RecordHeaders.runId(record.headers()));
  }

  @Override
  public TypeInformation<Arrival> getProducedType() {
    return TypeInformation.of(Arrival.class);
  }
}

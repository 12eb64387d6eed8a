// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.control.ControlRecord;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Rejection;
import dev.earshot.feedback.TaxonomyArrival;
import dev.earshot.feedback.TaxonomyCheck;
import dev.earshot.flink.feedback.DeadLetterBox;
import dev.earshot.flink.feedback.RawCipher;
import dev.earshot.flink.feedback.TextTools;
import dev.earshot.flink.feedback.adapter.RejectedException;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of {@code earshot.control.taxonomy} as they come. No record stops it: one that cannot be
 * read, or holds a taxonomy that cannot be used, becomes a dead letter, and those before it stay in
 * force.
 */
public final class TaxonomyDeserializer
    implements KafkaRecordDeserializationSchema<TaxonomyArrival> {

  private static final long serialVersionUID = 1L;

  /** In place of a configured source's name, which cannot hold a dot. */
  public static final String SOURCE = "control.taxonomy";

  private final RawCipher cipher;
  private final TextTools textTools;
  private transient TaxonomyDecoder decoder;
  private transient TaxonomyCheck check;
  private transient DeadLetterBox deadLetters;

  public TaxonomyDeserializer(RawCipher cipher, TextTools textTools) {
    this.cipher = cipher;
    this.textTools = textTools;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    decoder = new TaxonomyDecoder();
    check = textTools.openTaxonomyCheck();
    deadLetters = new DeadLetterBox(SOURCE, cipher, textTools.openPersonalData());
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<TaxonomyArrival> out) {
    out.collect(arrival(record));
  }

  private TaxonomyArrival arrival(ConsumerRecord<byte[], byte[]> record) {
    try {
      ControlRecord taxonomy = decoder.decode(record);
      Optional<String> problem = check.problem(taxonomy);
      return problem.isEmpty()
          ? TaxonomyArrival.of(taxonomy)
          : dead(record, new Rejection(DeadLetterCode.INVALID_TAXONOMY, problem.get(), "content"));
    } catch (RejectedException e) {
      return dead(record, e.rejection());
    }
  }

  private TaxonomyArrival dead(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Instant published = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    var origin = new Origin(record.topic(), record.partition(), record.offset(), published, "");
    DeadLetter letter = deadLetters.letter(value, origin, 0, rejection);
    return TaxonomyArrival.of(letter);
  }

  @Override
  public TypeInformation<TaxonomyArrival> getProducedType() {
    return TypeInformation.of(TaxonomyArrival.class);
  }
}

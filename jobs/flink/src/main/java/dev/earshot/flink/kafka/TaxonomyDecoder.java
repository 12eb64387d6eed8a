// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import dev.earshot.control.ControlRecord;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Rejection;
import dev.earshot.flink.avro.TaxonomyControls;
import dev.earshot.flink.feedback.adapter.RejectedException;
import dev.earshot.schema.TaxonomyControl;
import dev.earshot.schema.registry.AvroFraming;
import dev.earshot.schema.registry.FramingException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records of the topic of taxonomies, but not the taxonomies in them. */
final class TaxonomyDecoder {

  private final AvroFraming<TaxonomyControl> framing = AvroFraming.of(TaxonomyControl.class);

  /**
   * What a record holds.
   *
   * @throws RejectedException when it is no taxonomy's record
   */
  ControlRecord decode(ConsumerRecord<byte[], byte[]> record) throws RejectedException {
    if (record.value() == null || record.value().length == 0) {
      throw new RejectedException(DeadLetterCode.EMPTY_RECORD, "the record has no content", "");
    }
    ControlRecord decoded =
        TaxonomyControls.of(framed(record.value()), record.partition(), record.offset());
    if (decoded.id().isBlank()) {
      throw new RejectedException(
          DeadLetterCode.MISSING_FIELD, "header.id is missing or empty", "header.id");
    }
    if (decoded.version() < 1) {
      throw new RejectedException(
          DeadLetterCode.INVALID_FIELD,
          "header.version is " + decoded.version() + "; versions begin with 1",
          "header.version");
    }
    return decoded;
  }

  private TaxonomyControl framed(byte[] value) throws RejectedException {
    try {
      return framing.decode(value);
    } catch (FramingException e) {
      DeadLetterCode code =
          switch (e.code()) {
            case UNKNOWN_SCHEMA_ID, UNEXPECTED_RECORD -> DeadLetterCode.UNKNOWN_SCHEMA_ID;
            case TOO_SHORT, WRONG_MAGIC_BYTE, UNDECODABLE -> DeadLetterCode.UNDECODABLE_AVRO;
          };
      throw new RejectedException(new Rejection(code, e.getMessage(), "bytes 1 to 4"));
    }
  }
}

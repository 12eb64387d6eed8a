// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.DeadLetterCode;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.flink.avro.FeedbackAvro;
import dev.earshot.schema.registry.AvroFraming;
import dev.earshot.schema.registry.FramingException;
import java.util.regex.Pattern;

/**
 * The Avro record {@code Feedback} in Confluent framing. Its {@code customer_key} must be a
 * pseudonym made with this installation's secret; a bare {@code event_id} is prefixed with the
 * source.
 */
final class CanonicalAvro {

  private static final Pattern PSEUDONYM = Pattern.compile("([0-9a-f]{32})?");

  private final Settings.Source source;
  private final AvroFraming<dev.earshot.schema.Feedback> framing =
      AvroFraming.of(dev.earshot.schema.Feedback.class);

  CanonicalAvro(Settings.Source source) {
    this.source = source;
  }

  Feedback read(byte[] value, Origin origin) throws RejectedException {
    dev.earshot.schema.Feedback avro = decode(value);
    if (avro.getEventId().isBlank()) {
      throw new RejectedException(
          DeadLetterCode.MISSING_FIELD, "event_id is missing or empty", "event_id");
    }
    if (!PSEUDONYM.matcher(avro.getCustomerKey()).matches()) {
      throw new RejectedException(
          DeadLetterCode.INVALID_FIELD,
          "customer_key must be a pseudonym of 32 hexadecimal digits, or empty",
          "customer_key");
    }
    avro.setLanguage(source.languageOr(avro.getLanguage()));
    return FeedbackAvro.fromAvro(avro, event(avro), origin);
  }

  private dev.earshot.schema.Feedback decode(byte[] value) throws RejectedException {
    try {
      return framing.decode(value);
    } catch (FramingException e) {
      DeadLetterCode code =
          switch (e.code()) {
            case UNKNOWN_SCHEMA_ID, UNEXPECTED_RECORD -> DeadLetterCode.UNKNOWN_SCHEMA_ID;
            case TOO_SHORT, WRONG_MAGIC_BYTE, UNDECODABLE -> DeadLetterCode.UNDECODABLE_AVRO;
          };
      throw new RejectedException(code, e.getMessage(), "bytes 1 to 4");
    }
  }

  private SourceEvent event(dev.earshot.schema.Feedback avro) {
    String prefix = source.name() + ":";
    String id = avro.getEventId();
    return new SourceEvent(
        id.startsWith(prefix) ? id : prefix + id,
        source.name(),
        avro.getSourceSystem().isEmpty() ? source.name() : avro.getSourceSystem(),
        avro.getEventType(),
        avro.getThreadId(),
        avro.getObjectId());
  }
}

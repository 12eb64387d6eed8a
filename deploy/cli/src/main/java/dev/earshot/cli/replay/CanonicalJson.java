// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Earshot's own JSON, read as strictly as the engine reads it. */
final class CanonicalJson {

  /** What the engine takes for a time. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** Numbers keep their digits. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private CanonicalJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static byte[] bytes(ObjectNode object) {
    try {
      return MAPPER.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object in the bytes; empty when they hold anything else. */
  static Optional<ObjectNode> read(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The time in a field: ISO 8601 with an offset, or milliseconds since the epoch. */
  static Optional<Instant> time(JsonNode object, String field) {
    JsonNode value = object.path(field);
    try {
      Optional<Instant> time =
          value.isIntegralNumber()
              ? Optional.of(Instant.ofEpochMilli(value.longValue()))
              : value.isTextual()
                  ? Optional.of(OffsetDateTime.parse(value.textValue()).toInstant())
                  : Optional.empty();
      return time.filter(read -> !read.isBefore(EARLIEST) && !read.isAfter(LATEST))
          .map(read -> Instant.ofEpochMilli(read.toEpochMilli()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String eventId(JsonNode object) {
    JsonNode value = object.path(CanonicalFields.EVENT_ID);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.earshot.feedback.DeadLetterCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict JSON in strict UTF-8. Refusals say where, and never quote the record. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private Json() {}

  /** The object in the bytes. */
  static JsonNode object(byte[] bytes) throws RejectedException {
    String text = utf8(bytes);
    if (text.isBlank()) {
      throw new RejectedException(DeadLetterCode.EMPTY_RECORD, "the record has no content", "");
    }
    JsonNode node = parse(text);
    if (!node.isObject()) {
      throw new RejectedException(
          DeadLetterCode.MALFORMED_JSON, "expected a JSON object, found " + kind(node), "line 1");
    }
    return node;
  }

  private static String utf8(byte[] bytes) throws RejectedException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      try {
        result.throwException();
      } catch (CharacterCodingException e) {
        throw new RejectedException(
            DeadLetterCode.INVALID_UTF8,
            "the bytes from offset " + in.position() + " are no UTF-8",
            "byte " + in.position());
      }
    }
    return out.flip().toString();
  }

  private static JsonNode parse(String text) throws RejectedException {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new RejectedException(DeadLetterCode.MALFORMED_JSON, problem(e), where);
    }
  }

  /** Jackson's own messages quote the input, so only their kind is told. */
  private static String problem(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof JsonEOFException) {
      return "the JSON ends too early";
    } else if (message.startsWith("Duplicate field")) {
      return "a field stands twice in one JSON object";
    } else if (e instanceof MismatchedInputException) {
      return "something follows the JSON object";
    }
    return "the JSON is malformed here";
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOLEAN -> "a truth value";
      case NULL -> "null";
      case OBJECT, POJO, BINARY, MISSING -> "something else";
    };
  }
}

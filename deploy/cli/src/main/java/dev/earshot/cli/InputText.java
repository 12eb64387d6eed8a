// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text in one line of input.
 *
 * @param text not blank
 * @param language ISO 639-1; empty when the line does not say
 */
record InputText(String text, String language) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a line: a JSON object when it starts with a brace, a plain text otherwise.
   *
   * @param number of the line, from 1, for messages
   * @throws LineException when there is no text in it
   */
  static InputText of(LineReader.Line line, long number) throws LineException {
    if (!line.isWhole()) {
      throw new LineException(
          "LINE_TOO_LONG",
          "line " + number + " has " + line.length() + " bytes, at most " + LineReader.LONGEST);
    }
    String decoded = decode(line.bytes(), number);
    String content =
        number == 1 && decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
    InputText input =
        content.startsWith("{") ? ofJson(content, number) : new InputText(content, "");
    if (input.text().isBlank()) {
      throw new LineException("TEXT_MISSING", "line " + number + " has no text");
    }
    return input;
  }

  private static String decode(ByteBuffer bytes, long number) throws LineException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer source = bytes.duplicate();
    CharBuffer target = CharBuffer.allocate(bytes.remaining());
    CoderResult result = decoder.decode(source, target, true);
    if (result.isError()) {
      throw new LineException(
          "ENCODING_INVALID",
          "line " + number + " is not valid UTF-8 at byte " + (source.position() + 1));
    }
    return target.flip().toString();
  }

  private static InputText ofJson(String content, long number) throws LineException {
    JsonNode object = parse(content, number);
    JsonNode text = object.path("text");
    if (!text.isTextual()) {
      throw new LineException(
          text.isMissingNode() || text.isNull() ? "TEXT_MISSING" : "TEXT_INVALID",
          "line " + number + " needs \"text\" with a string");
    }
    JsonNode language = object.path("language");
    return new InputText(text.textValue(), language.isTextual() ? language.textValue() : "");
  }

  private static JsonNode parse(String content, long number) throws LineException {
    try {
      return JSON.readTree(content);
    } catch (JsonProcessingException e) {
      throw new LineException(
          "JSON_INVALID",
          "line " + number + " is not JSON from character " + e.getLocation().getColumnNr());
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The bodies of a schema registry, spelt as its clients expect them. */
final class RegistryJson {

  private static final JsonFactory JSON = new JsonFactory();

  private RegistryJson() {}

  static RegistryAnswer ok(String json) {
    return new RegistryAnswer(200, json);
  }

  static RegistryAnswer texts(List<String> texts) {
    return ok(
        write(
            json -> {
              json.writeStartArray();
              for (String text : texts) {
                json.writeString(text);
              }
              json.writeEndArray();
            }));
  }

  static RegistryAnswer numbers(List<Integer> numbers) {
    return ok(
        write(
            json -> {
              json.writeStartArray();
              for (int number : numbers) {
                json.writeNumber(number);
              }
              json.writeEndArray();
            }));
  }

  static RegistryAnswer version(SchemaVersion version) {
    return ok(
        write(
            json -> {
              json.writeStartObject();
              json.writeStringField("subject", version.subject());
              json.writeNumberField("version", version.version());
              json.writeNumberField("id", version.id());
              json.writeStringField("schema", version.schema().toString());
              json.writeEndObject();
            }));
  }

  static RegistryAnswer schema(SchemaVersion version) {
    return ok(field("schema", version.schema().toString()));
  }

  static RegistryAnswer schemaAlone(SchemaVersion version) {
    return ok(version.schema().toString());
  }

  static RegistryAnswer place(SchemaVersion version) {
    return ok(
        write(
            json -> {
              json.writeStartArray();
              json.writeStartObject();
              json.writeStringField("subject", version.subject());
              json.writeNumberField("version", version.version());
              json.writeEndObject();
              json.writeEndArray();
            }));
  }

  static RegistryAnswer config() {
    return ok(field("compatibilityLevel", "BACKWARD"));
  }

  static RegistryAnswer mode() {
    return ok(field("mode", "READONLY"));
  }

  static RegistryAnswer noSuchPath() {
    return error(404, 404, "HTTP 404 Not Found");
  }

  static RegistryAnswer noSubject(String subject) {
    return error(404, 40401, "Subject '" + subject + "' not found.");
  }

  static RegistryAnswer noVersion(String version) {
    return error(404, 40402, "Version " + version + " not found.");
  }

  static RegistryAnswer noSchema(String id) {
    return error(404, 40403, "Schema " + id + " not found");
  }

  static RegistryAnswer invalidVersion(String version) {
    return error(
        422,
        42202,
        "The specified version '"
            + version
            + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string"
            + " \"latest\"");
  }

  private static RegistryAnswer error(int status, int code, String message) {
    return new RegistryAnswer(
        status,
        write(
            json -> {
              json.writeStartObject();
              json.writeNumberField("error_code", code);
              json.writeStringField("message", message);
              json.writeEndObject();
            }));
  }

  private static String field(String name, String value) {
    return write(
        json -> {
          json.writeStartObject();
          json.writeStringField(name, value);
          json.writeEndObject();
        });
  }

  private static String write(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      body.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @FunctionalInterface
  private interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }
}

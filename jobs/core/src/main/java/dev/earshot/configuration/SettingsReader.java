// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@link Settings} from YAML. */
public final class SettingsReader {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true));

  private SettingsReader() {}

  /**
   * Reads a file.
   *
   * @throws InvalidSettingsException with every problem, also when the file cannot be read
   */
  public static Settings read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new InvalidSettingsException(
          file.toString(), List.of(new Problem("", "cannot be read: " + reason(e))));
    }
  }

  /**
   * Reads a text.
   *
   * @param name what the text is called in messages
   * @throws InvalidSettingsException with every problem
   */
  public static Settings parse(String yaml, String name) {
    JsonNode tree = tree(yaml, name);
    RecordBinder binder = new RecordBinder();
    Optional<Settings> settings = binder.bind(tree, Settings.class);
    if (!binder.problems().isEmpty()) {
      throw new InvalidSettingsException(name, binder.problems());
    }
    return settings.orElseThrow();
  }

  private static JsonNode tree(String yaml, String name) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new InvalidSettingsException(
          name,
          List.of(
              new Problem("", "is no YAML" + where + ": " + firstLine(e.getOriginalMessage()))));
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException ? "there is no such file" : e.toString();
  }
}

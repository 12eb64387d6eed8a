// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    return parse(text(file), file.toString());
  }

  /**
   * Reads a file that need not say where its servers are; sections that it has must be right.
   *
   * @param kafka where topics are if the file has no such section
   * @param postgres where tables are if the file has no such section
   * @throws InvalidSettingsException with every problem, also when the file cannot be read
   */
  public static Settings read(Path file, Settings.Kafka kafka, Settings.Postgres postgres) {
    return parse(text(file), file.toString(), kafka, postgres);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
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
    return bind(tree(yaml, name), name);
  }

  /**
   * Reads a text that need not say where its servers are; sections that it has must be right.
   *
   * @param name what the text is called in messages
   * @param kafka where topics are if the text has no such section
   * @param postgres where tables are if the text has no such section
   * @throws InvalidSettingsException with every problem
   */
  public static Settings parse(
      String yaml, String name, Settings.Kafka kafka, Settings.Postgres postgres) {
    JsonNode tree = tree(yaml, name);
    if (tree.isMissingNode() || tree.isNull()) {
      tree = YAML.createObjectNode();
    }
    if (tree instanceof ObjectNode sections) {
      supply(sections, "kafka", kafka);
      supply(sections, "postgres", postgres);
    }
    return bind(tree, name);
  }

  private static void supply(ObjectNode sections, String key, Record section) {
    if (sections.path(key).isMissingNode() || sections.path(key).isNull()) {
      sections.set(key, YAML.valueToTree(SettingsWriter.plain(section)));
    }
  }

  private static Settings bind(JsonNode tree, String name) {
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

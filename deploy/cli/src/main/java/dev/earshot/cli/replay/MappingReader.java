// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.feedback.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a {@link Mapping} from YAML; every problem is reported at once. */
final class MappingReader {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory().configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true));

  private static final List<String> KEYS =
      List.of("header", "fields", "journey_hints", "attributes", "ratings");
  private static final List<String> CELL_KEYS = List.of("column", "constant");
  private static final List<String> RATING_KEYS =
      List.of(
          "metric",
          "column",
          "scale_min",
          "scale_max",
          "level",
          "higher_is_better",
          "survey_id",
          "question_id");

  private final List<Problem> problems = new ArrayList<>();
  private List<String> header = List.of();

  private MappingReader() {}

  /**
   * Reads a mapping.
   *
   * @param name what it is called in messages
   * @throws InvalidSettingsException with every problem
   */
  static Mapping parse(String yaml, String name) {
    MappingReader reader = new MappingReader();
    Mapping mapping = reader.mapping(tree(yaml, name), yaml, name);
    if (!reader.problems.isEmpty()) {
      throw new InvalidSettingsException("The mapping " + name, reader.problems);
    }
    return mapping;
  }

  private static JsonNode tree(String yaml, String name) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      String why = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new InvalidSettingsException(
          "The mapping " + name, List.of(new Problem("", "is no YAML" + where + ": " + why)));
    }
  }

  private Mapping mapping(JsonNode tree, String yaml, String name) {
    Section root = new Section(tree, "", problems);
    root.allowOnly(KEYS);
    header = header(root);
    return new Mapping(
        name,
        yaml,
        header,
        fields(root.section("fields")),
        cells(root.section("journey_hints")),
        cells(root.section("attributes")),
        root.sections("ratings").stream().map(this::rating).toList());
  }

  private static List<String> header(Section root) {
    List<String> columns = root.texts("header");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!seen.add(columns.get(i))) {
        root.problem("header[" + i + "]", "the column '" + columns.get(i) + "' stands twice");
      }
    }
    return List.copyOf(columns);
  }

  private Map<String, Cell> fields(Section section) {
    section.allowOnly(CanonicalFields.NAMES);
    for (String name : CanonicalFields.REQUIRED) {
      if (!section.has(name)) {
        section.problem(name, "is missing");
      }
    }
    Map<String, Cell> cells = cells(section);
    cells.forEach(
        (field, cell) -> {
          if (cell instanceof Cell.Constant constant) {
            requireKnown(section, field, constant.value());
          }
        });
    return cells;
  }

  private static void requireKnown(Section section, String field, String value) {
    List<String> known = CanonicalFields.constants(field);
    if (!known.isEmpty() && !known.contains(value.toLowerCase(Locale.ROOT).replace('-', '_'))) {
      section.problem(
          field + ".constant", "'" + value + "' is none of " + String.join(", ", known));
    }
  }

  private Map<String, Cell> cells(Section section) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    section.all().forEach((name, part) -> cells.put(name, cell(part)));
    return cells;
  }

  private Cell cell(Section section) {
    section.allowOnly(CELL_KEYS);
    if (section.has("column") == section.has("constant")) {
      section.problem("", "expected either {column: NAME} or {constant: VALUE}");
      return new Cell.Constant("");
    }
    return section.has("column")
        ? new Cell.Column(column(section))
        : new Cell.Constant(section.required("constant"));
  }

  private String column(Section section) {
    String column = section.required("column");
    if (!column.isEmpty() && !header.contains(column)) {
      section.problem(
          "column",
          "'" + column + "' is no column of the header" + Section.suggestion(column, header));
    }
    return column;
  }

  private Mapping.RatingColumn rating(Section section) {
    section.allowOnly(RATING_KEYS);
    BigDecimal minimum = section.number("scale_min");
    BigDecimal maximum = section.number("scale_max");
    if (section.has("scale_min") && section.has("scale_max") && minimum.compareTo(maximum) >= 0) {
      section.problem("scale_max", "must be above scale_min");
    }
    return new Mapping.RatingColumn(
        constant(section, "metric", Rating.Metric.OTHER),
        column(section),
        minimum,
        maximum,
        constant(section, "level", Rating.Level.INTERACTION),
        section.truth("higher_is_better", true),
        section.optional("survey_id"),
        section.optional("question_id"));
  }

  private static <E extends Enum<E>> E constant(Section section, String key, E harmless) {
    String text = section.required(key);
    List<String> names = new ArrayList<>();
    for (E constant : harmless.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
      names.add(constant.name());
    }
    if (!text.isEmpty()) {
      section.problem(key, "'" + text + "' is none of " + String.join(", ", names));
    }
    return harmless;
  }
}

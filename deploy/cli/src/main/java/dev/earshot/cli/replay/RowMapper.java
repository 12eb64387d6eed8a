// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes Earshot's own JSON of CSV rows. Values are passed on as they stand, wrong ones too: the
 * engine is what judges, and its dead letter then names the field. An empty value is left out.
 */
final class RowMapper {

  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?");

  private final Mapping mapping;
  private final List<String> header;

  /**
   * @param header of the file, with every column of the mapping
   */
  RowMapper(Mapping mapping, List<String> header) {
    this.mapping = mapping;
    this.header = header;
  }

  /** Whether a row can be mapped: it has a readable value for each column. */
  boolean fits(CsvRow row) {
    return row.values().size() == header.size();
  }

  /** The event of a row that fits. */
  ObjectNode map(CsvRow row) {
    ObjectNode event = CanonicalJson.object();
    put(event, mapping.fields(), row);
    putObject(event, "journey_hints", mapping.journeyHints(), row);
    putObject(event, "attributes", mapping.attributes(), row);
    putRatings(event, row);
    return event;
  }

  private void putObject(ObjectNode event, String name, Map<String, Cell> cells, CsvRow row) {
    ObjectNode object = CanonicalJson.object();
    put(object, cells, row);
    if (!object.isEmpty()) {
      event.set(name, object);
    }
  }

  private void put(ObjectNode object, Map<String, Cell> cells, CsvRow row) {
    cells.forEach(
        (name, cell) -> {
          String value = value(cell, row);
          if (!value.isEmpty()) {
            object.put(name, value);
          }
        });
  }

  private String value(Cell cell, CsvRow row) {
    if (cell instanceof Cell.Column column) {
      return value(column.name(), row);
    }
    return ((Cell.Constant) cell).value();
  }

  private String value(String column, CsvRow row) {
    return row.values().get(header.indexOf(column));
  }

  private void putRatings(ObjectNode event, CsvRow row) {
    for (Mapping.RatingColumn rating : mapping.ratings()) {
      String raw = value(rating.column(), row);
      if (!raw.isEmpty()) {
        putRating(event.withArray("ratings").addObject(), rating, raw);
      }
    }
  }

  private static void putRating(ObjectNode object, Mapping.RatingColumn rating, String raw) {
    object.put("metric", rating.metric().name());
    if (PLAIN_NUMBER.matcher(raw).matches()) {
      object.put("raw", new BigDecimal(raw));
    } else {
      object.put("raw", raw);
    }
    object
        .put("scale_min", rating.scaleMinimum())
        .put("scale_max", rating.scaleMaximum())
        .put("higher_is_better", rating.higherIsBetter())
        .put("level", rating.level().name().toLowerCase(Locale.ROOT));
    if (!rating.surveyId().isEmpty()) {
      object.put("survey_id", rating.surveyId());
    }
    if (!rating.questionId().isEmpty()) {
      object.put("question_id", rating.questionId());
    }
  }
}

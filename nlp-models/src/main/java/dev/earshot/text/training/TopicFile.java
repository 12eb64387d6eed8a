// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static dev.earshot.text.training.CsvFile.cell;

import dev.earshot.text.topic.TopicPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a {@link CsvFile} with their topics: labels separated by {@code |} in one column, of
 * which {@link TopicPath} makes paths. An empty cell means that the text is about none of them.
 *
 * @param column the name of the topics' column
 * @param rows in file order; those without a text are left out; unmodifiable
 */
public record TopicFile(String column, List<TopicRow> rows) {

  /** The usual name of the topics' column. */
  public static final String COLUMN = "topic";

  private static final String SEPARATOR = "\\|";

  public TopicFile {
    rows = List.copyOf(rows);
  }

  /**
   * The topics in a file.
   *
   * @throws LabelledFileException if a column is missing or a label gives no path
   */
  public static TopicFile of(CsvFile csv, String column) {
    csv.require(LabelledFile.TEXT);
    csv.require(column);
    List<TopicRow> rows = new ArrayList<>();
    for (CSVRecord row : csv.rows()) {
      if (!cell(row, LabelledFile.TEXT).isBlank()) {
        rows.add(
            new TopicRow(
                row.getRecordNumber(),
                cell(row, LabelledFile.TEXT),
                LabelledFile.language(row),
                topics(csv, row, column)));
      }
    }
    return new TopicFile(column, rows);
  }

  private static SortedSet<String> topics(CsvFile csv, CSVRecord row, String column) {
    SortedSet<String> topics = new TreeSet<>();
    for (String label : cell(row, column).split(SEPARATOR, -1)) {
      String plain = label.strip();
      if (!plain.isEmpty()) {
        try {
          topics.add(TopicPath.of(plain));
        } catch (IllegalArgumentException e) {
          throw new LabelledFileException(
              "%s, row %d, column %s: the topic '%s' %s; a topic is a path, such as billing/refund"
                  .formatted(
                      csv.path(),
                      row.getRecordNumber(),
                      column,
                      Cell.shortened(plain),
                      e.getMessage()));
        }
      }
    }
    return topics;
  }

  /** The paths of all labels, in order. */
  public SortedSet<String> topics() {
    return rows.stream()
        .flatMap(row -> row.topics().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

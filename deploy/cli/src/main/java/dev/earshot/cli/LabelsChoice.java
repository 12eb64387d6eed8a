// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.training.CsvFile;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledFileException;
import dev.earshot.text.training.Labels;
import dev.earshot.text.training.TopicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which labels a command takes from a file of labelled rows. */
final class LabelsChoice {

  /** What such a file looks like, for the help of a command. */
  static final String FILE_FORMAT =
      "FILE is CSV (UTF-8, with a header) with a column text and one or both of sentiment"
          + " (negative, neutral, positive) and topic (paths of the taxonomy or names of your own,"
          + " separated by |, empty for none); and lang where texts are not all English."
          + " An own name becomes a path: 'Late Flight' is late-flight.";

  @Option(
      names = "--labels",
      paramLabel = "sentiment|rating",
      description = "The column with the labels; a rating from 1 to 5 stands for one.")
  private Optional<Labels> labels = Optional.empty();

  @Option(
      names = "--topics",
      paramLabel = "COLUMN",
      description = "The column with the topics; topic, if there is one, unless told.")
  private Optional<String> topics = Optional.empty();

  @Option(names = "--no-topics", description = "Leave topics alone.")
  private boolean noTopics;

  /**
   * The labels of a file.
   *
   * @param sentiment rows that say what they feel like, if the file has the column
   * @param topics rows that say what they are about, if the file has the column
   */
  record Labelled(Optional<LabelledFile> sentiment, Optional<TopicFile> topics) {}

  /**
   * The labelled rows of {@code file}.
   *
   * @param terminal is told what is left out
   * @throws UserError if it cannot be used
   */
  Labelled read(Path file, Terminal terminal) throws IOException {
    if (noTopics && topics.isPresent()) {
      throw new UserError("Give --topics or --no-topics, not both");
    }
    return CsvInput.read("", file, csv -> read(csv, terminal));
  }

  private Labelled read(CsvFile csv, Terminal terminal) {
    boolean mayHaveTopics = topics.isPresent() || (!noTopics && csv.has(TopicFile.COLUMN));
    boolean hasSentiment = csv.has(column());
    Optional<LabelledFile> sentiment =
        hasSentiment || labels.isPresent() || !mayHaveTopics
            ? Optional.of(LabelledFile.of(csv, labels.orElse(Labels.SENTIMENT)))
            : Optional.empty();
    return new Labelled(
        sentiment, mayHaveTopics ? topics(csv, sentiment, terminal) : Optional.empty());
  }

  /** A column that was not asked for and holds something else spoils no sentiment. */
  private Optional<TopicFile> topics(
      CsvFile csv, Optional<LabelledFile> sentiment, Terminal terminal) {
    try {
      return Optional.of(TopicFile.of(csv, topics.orElse(TopicFile.COLUMN)))
          .filter(read -> !read.topics().isEmpty());
    } catch (LabelledFileException e) {
      boolean hasOthers = sentiment.filter(read -> !read.rows().isEmpty()).isPresent();
      if (topics.isPresent() || !hasOthers) {
        throw e;
      }
      terminal.say("Topics are left alone: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** The name of the sentiment labels' column. */
  String column() {
    return labels.orElse(Labels.SENTIMENT).column();
  }
}

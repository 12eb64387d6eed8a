// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import dev.earshot.text.TopicMention;
import dev.earshot.text.evaluation.Judged;
import dev.earshot.text.evaluation.TopicJudged;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledRow;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TopicRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people and the engine say of the rows of a file; each text is analysed once.
 *
 * @param sentiments of the rows that people said a sentiment of
 * @param topics of the rows that people said topics of
 */
record JudgedRows(List<Judged> sentiments, List<TopicJudged> topics) {

  private record Text(String text, String language) {}

  static JudgedRows of(
      Optional<LabelledFile> sentiment,
      Optional<TopicFile> topics,
      TextSettings settings,
      Terminal terminal) {
    Map<Long, LabelledRow> felt = byNumber(sentiment.map(LabelledFile::rows), LabelledRow::number);
    Map<Long, TopicRow> about = byNumber(topics.map(TopicFile::rows), TopicRow::number);
    SortedMap<Long, Text> texts = new TreeMap<>();
    about.forEach((row, of) -> texts.put(row, new Text(of.text(), of.languageOrEnglish())));
    felt.forEach(
        (row, of) -> texts.put(row, new Text(of.labelled().text(), of.languageOrEnglish())));
    JudgedRows judged = new JudgedRows(new ArrayList<>(), new ArrayList<>());
    Progress progress = new Progress(terminal, "Analysed", texts.size());
    try (TextAnalyzer analyzer = TextEngine.open(settings)) {
      texts.forEach(
          (row, of) -> {
            var analysis = analyzer.analyze(of.text(), TextHints.language(of.language()));
            Optional.ofNullable(felt.get(row)).ifPresent(label -> judged.add(label, analysis));
            Optional.ofNullable(about.get(row)).ifPresent(label -> judged.add(label, analysis));
            progress.step();
          });
    }
    return judged;
  }

  private static <T> Map<Long, T> byNumber(Optional<List<T>> rows, Function<T, Long> number) {
    return rows.orElse(List.of()).stream().collect(Collectors.toMap(number, row -> row));
  }

  private void add(LabelledRow felt, TextAnalysis analysis) {
    sentiments.add(
        new Judged(felt.number(), analysis.text(), felt.labelled().label(), analysis.sentiment()));
  }

  private void add(TopicRow about, TextAnalysis analysis) {
    SortedMap<String, OptionalDouble> said = new TreeMap<>();
    for (TopicMention mention : analysis.topics()) {
      said.putIfAbsent(mention.path(), mention.confidence());
    }
    topics.add(new TopicJudged(about.number(), analysis.text(), about.topics(), said));
  }
}

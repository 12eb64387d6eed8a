// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicMatcher;
import dev.earshot.text.topic.TopicPath;
import dev.earshot.text.topic.TopicWords;
import dev.earshot.text.topic.head.LanguageTopics;
import dev.earshot.text.topic.head.TopicFeatures;
import dev.earshot.text.topic.head.TopicModel;
import dev.earshot.text.training.TopicExample;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TopicRow;
import dev.earshot.text.training.TopicTrainer;
import dev.earshot.text.training.TrainingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Trains topic heads. Texts are read as an analyzer reads texts: redacted, cut to the analysed
 * length, by the words and the taxonomy of their language. No language models are needed.
 */
public final class TopicTraining {

  private final TextSettings settings;
  private final boolean decides;
  private final Redactor redactor;
  private final Consumer<String> talk;

  private TopicTraining(TextSettings settings, boolean decides, Consumer<String> talk) {
    this.settings = settings;
    this.decides = decides;
    this.redactor = new Redactor(settings.privacy());
    this.talk = talk;
  }

  /**
   * What came of a training.
   *
   * @param model none if no topic could be learnt
   * @param languages what came of each language
   */
  public record Trained(
      Optional<TopicModel> model, SortedMap<String, TopicTrainer.Fitted> languages) {}

  /**
   * Fits a topic head.
   *
   * @param settings with the taxonomies whose queries the head stands beside
   * @param name of the file, for messages
   * @param decides whether the head decides alone on the topics that it learns, rather than adding
   *     to what queries find
   * @param talk is told how far the work has come
   * @throws TrainingException if a row's language is none, or there are too many topics
   */
  public static Trained train(
      TextSettings settings, String name, TopicFile file, boolean decides, Consumer<String> talk) {
    return new TopicTraining(settings, decides, talk).train(name, file);
  }

  private Trained train(String name, TopicFile file) {
    SortedMap<String, List<TopicRow>> byLanguage = new TreeMap<>();
    for (TopicRow row : file.rows()) {
      String code = Spoken.code(name, row.number(), row.language());
      byLanguage.computeIfAbsent(code, ignored -> new ArrayList<>()).add(row);
    }
    SortedMap<String, TopicTrainer.Fitted> fitted = new TreeMap<>();
    byLanguage.forEach((language, rows) -> fitted.put(language, fit(language, rows)));
    SortedMap<String, LanguageTopics> learnt = new TreeMap<>();
    fitted.forEach(
        (language, fit) -> fit.topics().ifPresent(topics -> learnt.put(language, topics)));
    return new Trained(
        learnt.isEmpty() ? Optional.empty() : Optional.of(new TopicModel(learnt)),
        Collections.unmodifiableSortedMap(fitted));
  }

  private TopicTrainer.Fitted fit(String language, List<TopicRow> rows) {
    Optional<TopicWords> words = TopicWords.open(language);
    if (words.isEmpty()) {
      return new TopicTrainer.Fitted(Optional.empty(), rows.size(), List.of());
    }
    Optional<Taxonomy> taxonomy = settings.taxonomies().in(language);
    Optional<TopicMatcher> matcher = taxonomy.map(TopicMatcher::new);
    try (TopicWords open = words.get()) {
      List<TopicExample> examples = examples(rows, open, matcher);
      talk.accept("Fitting topics to " + rows.size() + " rows in '" + language + "' ...");
      return TopicTrainer.fit(examples, taxonomy.map(Taxonomy::version).orElse(""), decides, talk);
    } finally {
      matcher.ifPresent(TopicMatcher::close);
    }
  }

  private List<TopicExample> examples(
      List<TopicRow> rows, TopicWords words, Optional<TopicMatcher> matcher) {
    SortedSet<String> named =
        rows.stream()
            .flatMap(row -> row.topics().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<TopicExample> examples = new ArrayList<>();
    for (TopicRow row : rows) {
      String text = redactor.redact(row.text(), "").text();
      String part = new Reading(text, settings).part();
      List<TopicHit> hits = matcher.map(found -> found.match(part).hits()).orElse(List.of());
      examples.add(
          new TopicExample(
              part,
              TopicFeatures.of(words.read(part), hits),
              hits.stream().map(TopicHit::path).collect(Collectors.toSet()),
              TopicPath.widened(row.topics(), named)));
    }
    return examples;
  }
}

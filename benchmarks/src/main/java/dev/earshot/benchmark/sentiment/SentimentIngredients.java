// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.sentiment;

import static dev.earshot.text.sentiment.head.Source.EMBEDDING;
import static dev.earshot.text.sentiment.head.Source.RULES;
import static dev.earshot.text.sentiment.head.Source.SENTENCE_NETWORK;
import static dev.earshot.text.sentiment.head.Source.WORDS;

import dev.earshot.text.HeadTraining;
import dev.earshot.text.Profile;
import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import dev.earshot.text.evaluation.Confusion;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.sentiment.head.Source;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.Ingredients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Accuracy and macro-F1 of heads that hear some sources only, fitted as the shipped head is, and of
 * what can be had without one; through the front door, with redaction and the language gate.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.sentiment.SentimentIngredients DATA_DIR
 * </pre>
 */
public final class SentimentIngredients {

  private static final List<Variant> VARIANTS =
      List.of(
          new Variant("network (R)", Set.of(SENTENCE_NETWORK), false),
          new Variant("rules (V)", Set.of(RULES), false),
          new Variant("n-grams (N)", Set.of(WORDS), false),
          new Variant("n-grams and meanings (N + S)", Set.of(WORDS), true),
          new Variant("R + V", Set.of(SENTENCE_NETWORK, RULES), false),
          new Variant("N + R", Set.of(WORDS, SENTENCE_NETWORK), false),
          new Variant("N + V", Set.of(WORDS, RULES), false),
          new Variant("N + R + V", Set.of(WORDS, SENTENCE_NETWORK, RULES), false),
          new Variant("N + S + R + V: `fast`", Set.of(WORDS, SENTENCE_NETWORK, RULES), true),
          new Variant(
              "and embeddings for the least certain: `accurate`",
              Set.of(WORDS, SENTENCE_NETWORK, RULES, EMBEDDING),
              true));

  private final PrintStream out;
  private final List<TestSet> sets;

  private SentimentIngredients(PrintStream out, List<TestSet> sets) {
    this.out = out;
    this.sets = sets;
  }

  private record Variant(String name, Set<Source> heard, boolean meant) {

    Profile profile() {
      return heard.contains(EMBEDDING) ? Profile.ACCURATE : Profile.FAST;
    }
  }

  /** Prints two tables as Markdown; exits with 2 when the folder is not given. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("Usage: SentimentIngredients DATA_DIR");
      System.exit(2);
    }
    Path folder = Path.of(arguments[0]);
    var table = new SentimentIngredients(System.out, TestSet.below(folder));
    table.baselines();
    table.variants(folder);
  }

  private void baselines() {
    List<String> majority = new ArrayList<>(List.of("majority"));
    List<String> mean = new ArrayList<>(List.of("network's sentences, token-weighted mean"));
    List<String> strongest = new ArrayList<>(List.of("network's strongest sentence"));
    for (TestSet set : sets) {
      List<SentimentLabel> labels = set.rows().stream().map(row -> row.labelled().label()).toList();
      List<TextAnalysis> analyses = analyses(set, settings(Profile.FAST));
      majority.add(cell(Baselines.majority(labels)));
      mean.add(cell(Baselines.confusion(labels, analyses, Baselines::mean)));
      strongest.add(cell(Baselines.confusion(labels, analyses, Baselines::strongest)));
    }
    header();
    List.of(majority, mean, strongest).forEach(this::row);
  }

  private void variants(Path folder) throws IOException {
    Consumer<String> talk = System.err::println;
    try (HeadTraining training = HeadTraining.open(settings(Profile.ACCURATE), talk)) {
      Ingredients all = training.ingredients(folder);
      Ingredients others = all.without(TestSet.SHIPPING_SOURCE);
      header();
      for (Variant variant : VARIANTS) {
        HeadModel model = all.head(variant.heard(), variant.meant());
        HeadModel other = others.head(variant.heard(), variant.meant());
        List<String> cells = new ArrayList<>(List.of(variant.name()));
        for (TestSet set : sets) {
          cells.add(measured(set, settings(variant.profile()), set.ships() ? other : model));
        }
        row(cells);
      }
    }
  }

  private static String measured(TestSet set, TextSettings settings, HeadModel model) {
    List<SentimentLabel> labels = set.rows().stream().map(row -> row.labelled().label()).toList();
    List<TextAnalysis> analyses = analyses(set, settings.with(model, HeadOptions.USUAL));
    return cell(Baselines.confusion(labels, analyses, analysis -> analysis.sentiment().label()));
  }

  private static TextSettings settings(Profile profile) {
    return TextSettings.of(profile, Taxonomy.named(Taxonomy.DEFAULT));
  }

  private static List<TextAnalysis> analyses(TestSet set, TextSettings settings) {
    try (TextAnalyzer analyzer = TextEngine.open(settings)) {
      return set.rows().stream()
          .map(
              row ->
                  analyzer.analyze(
                      row.labelled().text(), TextHints.language(row.languageOrEnglish())))
          .toList();
    }
  }

  private void header() {
    List<String> names = new ArrayList<>(List.of(""));
    sets.forEach(set -> names.add(set.name() + ", " + set.rows().size()));
    row(names);
    out.println("|" + "---|".repeat(names.size()));
  }

  private void row(List<String> cells) {
    out.println("| " + String.join(" | ", cells) + " |");
    out.flush();
  }

  private static String cell(Confusion confusion) {
    return String.format(
        Locale.ROOT, "%.3f / %.3f", confusion.accuracy().value(), confusion.macroF1());
  }
}

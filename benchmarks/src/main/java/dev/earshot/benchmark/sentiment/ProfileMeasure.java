// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.sentiment;

import dev.earshot.text.Profile;
import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import dev.earshot.text.evaluation.Confusion;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.LabelledRow;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each profile costs and what it is worth, both of the same analyses: texts a second of one
 * core (CPU time of the reading thread, in which the embeddings are computed, too), accuracy and
 * macro-F1. The profiles take turns, set by set, so that what else runs on the machine slows both;
 * the airline rows, which are compared with stock CoreNLP elsewhere, come last, when the JVM is
 * warm. {@code uci} is left out, as the shipped head was trained on it.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.sentiment.ProfileMeasure DATA_DIR
 * </pre>
 */
public final class ProfileMeasure {

  private static final double NANOS = 1e9;

  private final PrintStream out;

  private ProfileMeasure(PrintStream out) {
    this.out = out;
  }

  /** Prints a table as Markdown; exits with 2 when the folder is not given. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("Usage: ProfileMeasure DATA_DIR");
      System.exit(2);
    }
    List<TestSet> sets = new ArrayList<>(TestSet.below(Path.of(arguments[0])));
    sets.removeIf(TestSet::ships);
    Collections.reverse(sets);
    new ProfileMeasure(System.out).run(sets);
  }

  private void run(List<TestSet> sets) {
    out.println("| set | texts | profile | texts/s of a core | accuracy / macro-F1 |");
    out.println("|---|---|---|---|---|");
    Map<Profile, TextAnalyzer> analyzers = new EnumMap<>(Profile.class);
    try {
      for (Profile profile : Profile.values()) {
        analyzers.put(
            profile, TextEngine.open(TextSettings.of(profile, Taxonomy.named(Taxonomy.DEFAULT))));
      }
      for (TestSet set : sets) {
        analyzers.forEach((profile, analyzer) -> row(set, profile, analyzer));
      }
    } finally {
      analyzers.values().forEach(TextAnalyzer::close);
    }
  }

  private void row(TestSet set, Profile profile, TextAnalyzer analyzer) {
    List<SentimentLabel> labels = new ArrayList<>();
    List<TextAnalysis> analyses = new ArrayList<>();
    long before = cpuTime();
    for (LabelledRow row : set.rows()) {
      labels.add(row.labelled().label());
      TextHints hints = TextHints.language(row.languageOrEnglish());
      analyses.add(analyzer.analyze(row.labelled().text(), hints));
    }
    double seconds = (cpuTime() - before) / NANOS;
    Confusion confusion =
        Baselines.confusion(labels, analyses, analysis -> analysis.sentiment().label());
    out.printf(
        Locale.ROOT,
        "| %s | %,d | `%s` | %,.0f | %.3f / %.3f |%n",
        set.name(),
        labels.size(),
        profile.name().toLowerCase(Locale.ROOT),
        labels.size() / seconds,
        confusion.accuracy().value(),
        confusion.macroF1());
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.text.HeadTraining;
import dev.earshot.text.Profile;
import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import dev.earshot.text.evaluation.Evaluation;
import dev.earshot.text.evaluation.EvaluationText;
import dev.earshot.text.evaluation.Judged;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledRow;
import dev.earshot.text.training.Labels;
import dev.earshot.text.training.ModelCard;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an organisation's own labels are worth: trains on some rows of a labelled file and measures
 * on the rest, texts distinct.
 *
 * <pre>
 * java -cp ... dev.earshot.benchmark.OwnLabels FILE fast|accurate ROWS [SEED]
 * </pre>
 */
public final class OwnLabels {

  private final PrintStream out;
  private final TextSettings settings;

  private OwnLabels(PrintStream out, Profile profile) {
    this.out = out;
    this.settings = TextSettings.of(profile, Taxonomy.named(Taxonomy.DEFAULT));
  }

  /** Prints the measures; exits with 2 when the arguments are wrong. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      System.err.println("Usage: OwnLabels FILE fast|accurate ROWS [SEED]");
      System.exit(2);
    }
    Profile profile = Profile.valueOf(arguments[1].toUpperCase(Locale.ROOT));
    long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
    new OwnLabels(System.out, profile)
        .run(Path.of(arguments[0]), Integer.parseInt(arguments[2]), seed);
  }

  private void run(Path file, int count, long seed) throws IOException {
    LabelledFile all = LabelledFile.read(file, Labels.SENTIMENT);
    List<LabelledRow> rows = distinct(all.rows());
    Collections.shuffle(rows, new Random(seed));
    LabelledFile own = new LabelledFile(List.copyOf(rows.subList(0, count)), 0);
    Consumer<String> talk = System.err::println;
    HeadModel model;
    try (HeadTraining training = HeadTraining.open(settings, talk)) {
      String name = file.getFileName().toString();
      model = training.own(name, own, new ModelCard(name, Optional.of(own)));
    }
    out.println(count + " rows, " + settings.profile() + ", " + model.version());
    out.print(EvaluationText.render(measure(model, rows.subList(count, rows.size()))));
  }

  private static List<LabelledRow> distinct(List<LabelledRow> rows) {
    Set<String> seen = new HashSet<>();
    List<LabelledRow> distinct = new ArrayList<>(rows);
    distinct.removeIf(row -> !seen.add(row.labelled().text()));
    return distinct;
  }

  private Evaluation measure(HeadModel model, List<LabelledRow> rows) {
    List<Judged> judged = new ArrayList<>();
    try (TextAnalyzer analyzer = TextEngine.open(settings.with(model, HeadOptions.USUAL))) {
      for (LabelledRow row : rows) {
        TextAnalysis analysis =
            analyzer.analyze(row.labelled().text(), TextHints.language(row.languageOrEnglish()));
        judged.add(new Judged(row.number(), "", row.labelled().label(), analysis.sentiment()));
      }
    }
    return Evaluation.of(judged, 0);
  }
}

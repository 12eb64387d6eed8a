// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.Profile;
import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextHints;
import dev.earshot.text.TextSettings;
import dev.earshot.text.evaluation.Evaluation;
import dev.earshot.text.evaluation.EvaluationJson;
import dev.earshot.text.evaluation.EvaluationText;
import dev.earshot.text.evaluation.Judged;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: what the sentiment of the text engine is worth on labelled rows. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the engine's sentiment with people's labels.",
      LabelsChoice.FILE_FORMAT
          + " Prints accuracy, macro-F1,"
          + " figures by label with 95 % intervals, log-loss skill, calibration, confusion,"
          + " accuracy by coverage and the worst mistakes, redacted."
    },
    footer = "deploy/earshot evaluate labelled.csv --profile accurate")
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The labelled rows.")
  private Path file = Path.of("");

  @Mixin private ModelChoice model = new ModelChoice();

  @Option(
      names = "--profile",
      paramLabel = "fast|accurate",
      description = "How much effort an analysis may take; fast unless given.")
  private Profile profile = Profile.FAST;

  @Mixin private LabelsChoice labels = new LabelsChoice();

  @Option(names = "--no-neutral", description = "The texts are never neutral.")
  private boolean noNeutral;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "How many of the worst mistakes to show; 10 unless given.")
  private int worst = 10;

  @Mixin private JsonReport json = new JsonReport();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    LabelledFile labelled = labels.read(file);
    if (labelled.rows().isEmpty()) {
      throw new UserError(file + " has no row with a text and a " + labels.column());
    }
    if (worst < 0) {
      throw new UserError("--worst must not be negative, and is " + worst);
    }
    HeadOptions options = new HeadOptions(!noNeutral, Optional.empty());
    TextSettings usual = TextSettings.of(profile, Taxonomy.named(Taxonomy.DEFAULT));
    TextSettings settings = model.in(usual, options);
    terminal.say("Loading the language models ...");
    List<Judged> judged = judge(labelled.rows(), settings);
    if (labelled.unlabelled() > 0) {
      terminal.say(labelled.unlabelled() + " rows without text or label are left out");
    }
    Evaluation evaluation = Evaluation.of(judged, worst);
    if (json.isWanted()) {
      terminal.out().println(EvaluationJson.toNode(evaluation));
    } else {
      terminal.out().print(EvaluationText.render(evaluation));
    }
    return 0;
  }

  private List<Judged> judge(List<LabelledRow> rows, TextSettings settings) {
    Progress progress = new Progress(terminal, "Analysed", rows.size());
    List<Judged> judged = new ArrayList<>();
    try (TextAnalyzer analyzer = TextEngine.open(settings)) {
      for (LabelledRow row : rows) {
        TextAnalysis analysis =
            analyzer.analyze(row.labelled().text(), TextHints.language(row.languageOrEnglish()));
        judged.add(
            new Judged(
                row.number(), analysis.text(), row.labelled().label(), analysis.sentiment()));
        progress.step();
      }
    }
    return judged;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.local.UserError;
import dev.earshot.text.Profile;
import dev.earshot.text.TextSettings;
import dev.earshot.text.evaluation.Evaluation;
import dev.earshot.text.evaluation.EvaluationJson;
import dev.earshot.text.evaluation.EvaluationText;
import dev.earshot.text.evaluation.TopicEvaluation;
import dev.earshot.text.evaluation.TopicEvaluationJson;
import dev.earshot.text.evaluation.TopicEvaluationText;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.TopicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: what sentiment and topics of the text engine are worth on labelled rows. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the engine's sentiment and topics with people's labels.",
      LabelsChoice.FILE_FORMAT,
      "Prints, of sentiment, accuracy, macro-F1, figures by label with 95 %% intervals, log-loss"
          + " skill, calibration, confusion and accuracy by coverage; of topics, micro- and macro-F1"
          + " and figures by topic; and the worst mistakes of both, redacted. Topics that no label"
          + " names are not measured; a topic counts as said where one below it is said."
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

  @Mixin private TaxonomyChoice taxonomies = new TaxonomyChoice();

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
    Count.require("--worst", worst);
    LabelsChoice.Labelled labelled = labels.read(file, terminal);
    HeadOptions options = new HeadOptions(!noNeutral, Optional.empty());
    TextSettings settings = model.in(TextSettings.of(profile, taxonomies.read()), options);
    Optional<LabelledFile> sentiment = labelled.sentiment().filter(read -> !read.rows().isEmpty());
    Optional<TopicFile> topics =
        labelled.topics().filter(read -> isMeasurable(read, settings, sentiment.isPresent()));
    if (sentiment.isEmpty() && topics.isEmpty()) {
      throw new UserError(file + " has no row with a text and a " + labels.column());
    }
    terminal.sayLoading();
    JudgedRows judged = JudgedRows.of(sentiment, topics, settings, terminal);
    sentiment.ifPresent(this::sayLeftOut);
    report(
        sentiment.map(read -> Evaluation.of(judged.sentiments(), worst)),
        topics.map(read -> TopicEvaluation.of(judged.topics(), settings.sayableTopics(), worst)));
    return 0;
  }

  /** Topics that nothing can say are an error if nothing else can be measured. */
  private boolean isMeasurable(TopicFile topics, TextSettings settings, boolean hasOthers) {
    SortedSet<String> unknown = TopicEvaluation.unknown(topics.topics(), settings.sayableTopics());
    if (unknown.size() < topics.topics().size()) {
      return true;
    }
    String message =
        "None of the "
            + unknown.size()
            + " topics of column "
            + topics.column()
            + " is in the taxonomy "
            + settings.taxonomies().main().version()
            + (settings.topicHead().isPresent() ? " or the model" : "")
            + ", such as "
            + unknown.first()
            + "; choose another --taxonomy, or train a model on such rows and give it by --model";
    if (!hasOthers) {
      throw new UserError(message);
    }
    terminal.say("Topics are not measured: " + message);
    return false;
  }

  private void sayLeftOut(LabelledFile read) {
    if (read.unlabelled() > 0) {
      terminal.say(
          read.unlabelled() + " rows without text or " + labels.column() + " are left out");
    }
  }

  private void report(Optional<Evaluation> sentiment, Optional<TopicEvaluation> topics) {
    if (json.isWanted()) {
      ObjectNode report =
          sentiment.map(EvaluationJson::toNode).orElseGet(JsonNodeFactory.instance::objectNode);
      topics.ifPresent(found -> report.set("topics", TopicEvaluationJson.toNode(found)));
      terminal.out().println(report);
      return;
    }
    sentiment.ifPresent(found -> terminal.out().print(EvaluationText.render(found)));
    if (sentiment.isPresent() && topics.isPresent()) {
      terminal.out().println();
    }
    topics.ifPresent(found -> terminal.out().print(TopicEvaluationText.render(found)));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.HeadTraining;
import dev.earshot.text.ModelFolder;
import dev.earshot.text.ModelTraining;
import dev.earshot.text.Profile;
import dev.earshot.text.TextSettings;
import dev.earshot.text.TrainedModel;
import dev.earshot.text.training.LabelledFileException;
import dev.earshot.text.training.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code train}: fits the sentiment head and a topic head to an organisation's own labels. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Fits the sentiment head, and a topic head, to your own labelled rows and writes a model with"
          + " its card.",
      LabelsChoice.FILE_FORMAT,
      "Sentiment: from 200 English rows on your own words count; fewer only re-weigh what ships."
          + " Every other language needs 200 rows of its own.",
      "Topics: every row with a text teaches, also one without a sentiment. A topic needs 10 rows;"
          + " the card names those that are left out. Give the --taxonomy that you will analyse"
          + " with, as the head hears its queries.",
      "Use the model by analyze --model, evaluate --model and the configuration's text.model."
    },
    footer = "deploy/earshot train labelled.csv --taxonomy airline --out my-model")
final class TrainCommand implements Callable<Integer> {

  private final Terminal terminal;

  /** Either a customer's file or the public data behind the shipped head. */
  static final class What {
    @Parameters(paramLabel = "FILE", description = "The labelled rows.")
    private Optional<Path> file = Optional.empty();

    @Option(
        names = "--shipped",
        paramLabel = "DATA_DIR",
        description = "Fit the head that ships, to the public data sets below this folder.")
    private Optional<Path> shipped = Optional.empty();
  }

  @ArgGroup private What what = new What();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the model goes; earshot-model-VERSION unless given.")
  private Optional<Path> out = Optional.empty();

  @Mixin private LabelsChoice labels = new LabelsChoice();

  @Mixin private TaxonomyChoice taxonomies = new TaxonomyChoice();

  @Option(
      names = "--head-decides",
      description =
          "Of topics that are learnt, let the head decide alone: a query's finding is evidence only,"
              + " and may be refused. Without it the head adds to what queries find. Only for rows"
              + " that name all of their topics.")
  private boolean decides;

  @Option(
      names = "--profile",
      paramLabel = "fast|accurate",
      description = "accurate, as it is unless given, fits both profiles; fast is quicker.")
  private Profile profile = Profile.ACCURATE;

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (what.file.isEmpty() && what.shipped.isEmpty()) {
      throw new UserError("Give a file with labelled rows, or --shipped with a folder");
    }
    if (out.isPresent()) {
      makeFolder(out.get());
    }
    ModelTraining.Trained trained = trained();
    String version = trained.model().version();
    Path folder = out.orElseGet(() -> Path.of("earshot-model-" + version.replace('/', '-')));
    ModelFolder.write(folder, trained.model(), trained.card());
    terminal.say("Wrote " + version + " to " + folder);
    terminal.out().print(trained.card());
    return 0;
  }

  /** Before the training, which takes minutes. */
  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserError(folder + " is no folder and cannot be made one", e);
    }
    if (!Files.isWritable(folder)) {
      throw new UserError("Nothing can be written to the folder " + folder);
    }
  }

  private ModelTraining.Trained trained() throws IOException {
    try {
      return what.file.isPresent() ? own(what.file.get()) : shipped(what.shipped.orElseThrow());
    } catch (TrainingException | LabelledFileException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private ModelTraining.Trained own(Path file) throws IOException {
    LabelsChoice.Labelled labelled = labels.read(file, terminal);
    return ModelTraining.train(
        TextSettings.of(profile, taxonomies.read()),
        file.getFileName().toString(),
        new ModelTraining.Own(labelled.sentiment(), labelled.topics(), decides),
        terminal::say);
  }

  private ModelTraining.Trained shipped(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      throw new UserError("There is no folder " + data);
    }
    TextSettings settings = TextSettings.of(profile, taxonomies.read());
    try (HeadTraining training = HeadTraining.open(settings, terminal::say)) {
      HeadTraining.Trained trained = training.shipped(data);
      return new ModelTraining.Trained(
          new TrainedModel(trained.model(), Optional.empty()), trained.card());
    }
  }
}

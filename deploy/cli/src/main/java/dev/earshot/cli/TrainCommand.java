// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.HeadTraining;
import dev.earshot.text.Profile;
import dev.earshot.text.TextSettings;
import dev.earshot.text.sentiment.head.HeadFolder;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.training.LabelledFile;
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

/** {@code train}: refits the sentiment head to an organisation's own labels. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Fits the sentiment head to your own labelled rows and writes a model with its card.",
      LabelsChoice.FILE_FORMAT
          + " From 200 English rows on your"
          + " own words count; fewer only re-weigh what ships. Every other language needs 200 rows"
          + " of its own. Use the model by analyze --model and evaluate --model."
    },
    footer = "deploy/earshot train labelled.csv --out my-model")
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
    HeadTraining.Trained trained = trained();
    Path folder = out.orElseGet(() -> Path.of("earshot-model-" + trained.model().version()));
    HeadFolder.write(folder, trained.model(), trained.card());
    terminal.say("Wrote " + trained.model().version() + " to " + folder);
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

  private HeadTraining.Trained trained() throws IOException {
    Optional<LabelledFile> own = Optional.empty();
    if (what.file.isPresent()) {
      own = Optional.of(labels.read(what.file.get()));
    } else if (!Files.isDirectory(what.shipped.orElseThrow())) {
      throw new UserError("There is no folder " + what.shipped.get());
    }
    terminal.say("Loading the language models ...");
    TextSettings settings = TextSettings.of(profile, Taxonomy.named(Taxonomy.DEFAULT));
    try (HeadTraining training = HeadTraining.open(settings, terminal::say)) {
      return own.isPresent()
          ? training.own(what.file.orElseThrow().getFileName().toString(), own.get())
          : training.shipped(what.shipped.orElseThrow());
    } catch (TrainingException | LabelledFileException e) {
      throw new UserError(e.getMessage(), e);
    }
  }
}

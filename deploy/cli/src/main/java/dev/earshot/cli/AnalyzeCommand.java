// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.flink.text.PrivacyChoice;
import dev.earshot.local.UserError;
import dev.earshot.text.Profile;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextSettings;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import dev.earshot.text.topic.TaxonomyProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code analyze}: the text engine alone, from standard input to standard output. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = {
      "Reads texts from standard input and writes what they say.",
      "One text a line, or one JSON object a line with \"text\" and, if known, \"language\"."
          + " Writes exactly one line of JSON for each line: the analysis, or {\"error\": ...}."
    },
    footer = "echo 'The crew was lovely, the wait was not.' | deploy/earshot analyze")
final class AnalyzeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--profile",
      paramLabel = "fast|accurate",
      description = "How much effort an analysis may take; fast unless the configuration says so.")
  private Optional<Profile> profile = Optional.empty();

  @Option(
      names = "--taxonomy",
      paramLabel = "T",
      description = "The topics to look for: default, airline, or a YAML file.")
  private Optional<String> taxonomy = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take profile, taxonomy and phone regions from this configuration.")
  private Optional<Path> config = Optional.empty();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    TextSettings settings = settings();
    terminal.say("Loading the language models ...");
    try (TextAnalyzer analyzer = TextEngine.open(settings)) {
      AnalyzedLines lines = new AnalyzedLines(analyzer, terminal);
      lines.analyzeAll();
    }
    return 0;
  }

  private TextSettings settings() throws IOException {
    Optional<Settings> file = config.map(SettingsReader::read);
    Profile chosenProfile =
        profile
            .or(() -> file.map(settings -> Profile.valueOf(settings.text().profile().name())))
            .orElse(Profile.FAST);
    String chosenTaxonomy =
        taxonomy.or(() -> file.map(settings -> settings.text().taxonomy())).orElse("default");
    TextSettings usual = TextSettings.of(chosenProfile, read(chosenTaxonomy));
    return file.isEmpty()
        ? usual
        : new TextSettings(
            usual.profile(),
            usual.taxonomy(),
            PrivacyChoice.of(file.get().privacy()).settings(),
            usual.maximumLength(),
            usual.maximumSentenceTokens());
  }

  private static Taxonomy read(String name) throws IOException {
    if (Taxonomy.NAMES.contains(name)) {
      return Taxonomy.named(name);
    }
    Path file = Path.of(name);
    if (!Files.isReadable(file)) {
      throw new UserError(
          "There is no taxonomy "
              + name
              + "; give a file that can be read, or one of "
              + String.join(", ", Taxonomy.NAMES));
    }
    try {
      return Taxonomy.read(file);
    } catch (TaxonomyException e) {
      throw new UserError(
          "The taxonomy "
              + name
              + " cannot be used: "
              + e.problems().stream()
                  .map(TaxonomyProblem::toString)
                  .collect(Collectors.joining("; ")),
          e);
    }
  }
}

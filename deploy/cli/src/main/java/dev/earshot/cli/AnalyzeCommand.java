// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.flink.text.PrivacyChoice;
import dev.earshot.text.Profile;
import dev.earshot.text.TextAnalyzer;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextSettings;
import dev.earshot.text.intent.EntityNames;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.topic.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private TaxonomyChoice taxonomies = new TaxonomyChoice();

  @Mixin private ModelChoice model = new ModelChoice();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take profile, taxonomy, names and masks from this configuration.")
  private Optional<Path> config = Optional.empty();

  AnalyzeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    TextSettings settings = model.in(settings(), HeadOptions.USUAL);
    terminal.sayLoading();
    try (TextAnalyzer analyzer = TextEngine.open(settings)) {
      AnalyzedLines lines = new AnalyzedLines(analyzer, terminal);
      lines.analyzeAll();
    }
    return 0;
  }

  /** The taxonomies of the configuration, or the usual one; the main one first. */
  private static List<String> names(Optional<Settings> file) {
    return file.map(
            settings ->
                Stream.concat(
                        Stream.of(settings.text().taxonomy()),
                        settings.text().furtherTaxonomies().stream())
                    .toList())
        .orElse(List.of(Taxonomy.DEFAULT));
  }

  private TextSettings settings() throws IOException {
    Optional<Settings> file = config.map(SettingsReader::read);
    Profile chosenProfile =
        profile
            .or(() -> file.map(settings -> Profile.valueOf(settings.text().profile().name())))
            .orElse(Profile.FAST);
    TextSettings usual = TextSettings.of(chosenProfile, taxonomies.or(names(file)));
    return file.map(settings -> configured(usual, settings)).orElse(usual);
  }

  private static TextSettings configured(TextSettings usual, Settings file) {
    Settings.Text.Names names = file.text().names();
    return usual
        .with(PrivacyChoice.of(file.privacy()).settings())
        .with(new EntityNames(names.products(), names.competitors(), names.places()));
  }
}

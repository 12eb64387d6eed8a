// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyChange;
import dev.earshot.text.topic.TaxonomyTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code taxonomy diff}: what one taxonomy says that another does not. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says which topics differ between two taxonomies, and with a sample of texts, which of them"
          + " would be sorted otherwise. Nothing is changed. Personal data in the sample is masked"
          + " before anything else, as everywhere.",
      "Between taxonomies in two languages, only topics that one of them lacks differ.",
    },
    footer = "deploy/earshot taxonomy diff default mine.yaml --sample feedback.csv")
final class TaxonomyDiffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The taxonomy in force.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "The changed one.")
  private String after = "";

  @Option(
      names = "--sample",
      paramLabel = "CSV",
      description = "Texts to try both on: a CSV with a header.")
  private Optional<Path> sample = Optional.empty();

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "The sample's column of texts; text unless told.")
  private String column = "text";

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "Rows shown of each topic and kind; 3 unless told.")
  private int examples = 3;

  @Mixin private JsonReport json = new JsonReport();

  TaxonomyDiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Count.require("--examples", examples);
    Taxonomy old = TaxonomyFiles.read(before);
    Taxonomy changed = TaxonomyFiles.read(after);
    List<TaxonomyChange> changes = TaxonomyChange.between(old, changed);
    Optional<TaxonomyTrial> trial = Optional.empty();
    if (sample.isPresent()) {
      if (!old.language().equals(changed.language())) {
        throw new UserError(
            "A sample needs two taxonomies in one language; "
                + before
                + " is in '"
                + old.language()
                + "', "
                + after
                + " in '"
                + changed.language()
                + "'");
      }
      Redactor redactor = new Redactor(PrivacySettings.defaults());
      List<String> texts =
          CsvInput.read("The sample cannot be used: ", sample.get(), csv -> csv.column(column))
              .stream()
              .map(text -> redactor.redact(text).text())
              .toList();
      trial = Optional.of(TaxonomyTrial.of(old, changed, texts, examples));
    }
    TaxonomyReport report = new TaxonomyReport(old, changed, changes, trial);
    if (json.isWanted()) {
      terminal.out().println(report.json());
    } else {
      report.lines().forEach(terminal.out()::println);
    }
    return 0;
  }
}

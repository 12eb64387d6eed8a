// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Settings;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.flink.feedback.TextTools;
import dev.earshot.text.Profile;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextSettings;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens text analysis on the machine that needs it. The taxonomy and the identifiers to mask are
 * read where the job is submitted and travel inside the job, so that every machine has the same.
 */
public final class CoreNlpTextTools implements TextTools {

  private static final long serialVersionUID = 1L;

  private final Profile profile;
  private final String taxonomyName;
  private final String taxonomyYaml;
  private final PrivacyChoice privacy;

  private CoreNlpTextTools(
      Profile profile, String taxonomyName, String taxonomyYaml, PrivacyChoice privacy) {
    this.profile = profile;
    this.taxonomyName = taxonomyName;
    this.taxonomyYaml = taxonomyYaml;
    this.privacy = privacy;
  }

  /**
   * What the settings ask for.
   *
   * @throws InvalidSettingsException when the taxonomy or the identifiers cannot be read or are
   *     wrong
   */
  public static CoreNlpTextTools of(Settings settings) {
    String taxonomy = settings.text().taxonomy();
    var tools =
        new CoreNlpTextTools(
            Profile.valueOf(settings.text().profile().name()),
            taxonomy,
            Taxonomy.NAMES.contains(taxonomy) ? "" : read(taxonomy),
            PrivacyChoice.of(settings.privacy()));
    try {
      tools.taxonomy();
    } catch (TaxonomyException e) {
      throw new InvalidSettingsException(
          taxonomy, e.problems().stream().map(p -> new Problem(p.place(), p.message())).toList());
    }
    return tools;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new InvalidSettingsException(
          "text.taxonomy",
          List.of(
              new Problem(
                  "",
                  "'"
                      + file
                      + "' is neither one of "
                      + String.join(", ", Taxonomy.NAMES)
                      + " nor a file that can be read")));
    }
  }

  private Taxonomy taxonomy() {
    if (taxonomyYaml.isEmpty()) {
      return Taxonomy.named(taxonomyName);
    }
    try {
      return Taxonomy.read(new ByteArrayInputStream(taxonomyYaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  @Override
  public TextAnalyst openAnalyst() {
    return new CoreNlpTextAnalyst(
        TextEngine.open(TextSettings.of(profile, taxonomy()).with(privacy.settings())));
  }

  @Override
  public PersonalData openPersonalData() {
    Redactor redactor = new Redactor(privacy.settings());
    return text -> Readings.masked(redactor.redact(text));
  }

  @Override
  public SpecialWords openSpecialWords() {
    return new SpecialCategoryWords(LanguageDetector.open());
  }
}

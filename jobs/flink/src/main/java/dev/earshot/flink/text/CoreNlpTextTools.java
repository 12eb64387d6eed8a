// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Settings;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.flink.feedback.TextTools;
import dev.earshot.text.Profile;
import dev.earshot.text.TextEngine;
import dev.earshot.text.TextSettings;
import dev.earshot.text.privacy.Redactor;

/**
 * Opens text analysis on the machine that needs it. Taxonomies and the identifiers to mask are read
 * where the job is submitted and travel inside the job, so that every machine has the same.
 */
public final class CoreNlpTextTools implements TextTools {

  private static final long serialVersionUID = 1L;

  private final Profile profile;
  private final TaxonomyChoice taxonomies;
  private final PrivacyChoice privacy;

  private CoreNlpTextTools(Profile profile, TaxonomyChoice taxonomies, PrivacyChoice privacy) {
    this.profile = profile;
    this.taxonomies = taxonomies;
    this.privacy = privacy;
  }

  /**
   * What the settings ask for.
   *
   * @throws InvalidSettingsException when a taxonomy or the identifiers cannot be read or are wrong
   */
  public static CoreNlpTextTools of(Settings settings) {
    return new CoreNlpTextTools(
        Profile.valueOf(settings.text().profile().name()),
        TaxonomyChoice.of(settings.text()),
        PrivacyChoice.of(settings.privacy()));
  }

  @Override
  public TextAnalyst openAnalyst() {
    return new CoreNlpTextAnalyst(
        TextEngine.open(
            TextSettings.of(profile, taxonomies.taxonomies()).with(privacy.settings())));
  }

  @Override
  public PersonalData openPersonalData() {
    Redactor redactor = new Redactor(privacy.settings());
    return text -> Readings.masked(redactor.redact(text));
  }
}

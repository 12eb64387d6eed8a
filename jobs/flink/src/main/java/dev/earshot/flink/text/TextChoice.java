// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Settings;
import dev.earshot.text.Profile;
import dev.earshot.text.TextSettings;
import dev.earshot.text.intent.EntityNames;
import dev.earshot.text.sentiment.head.HeadFolder;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the settings say of text analysis, with the content of the files they name, so that it can
 * travel inside a job.
 */
final class TextChoice implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String MODEL = "text.model";

  private final Settings.Text.Profile profile;
  private final Settings.Text.Names names;
  private final TaxonomyChoice taxonomies;

  /** Empty for the shipped model. */
  private final byte[] model;

  private TextChoice(Settings.Text text, TaxonomyChoice taxonomies, byte[] model) {
    this.profile = text.profile();
    this.names = text.names();
    this.taxonomies = taxonomies;
    this.model = model;
  }

  /**
   * What {@code text} asks for.
   *
   * @throws InvalidSettingsException when a taxonomy or the model cannot be read or is wrong
   */
  static TextChoice of(Settings.Text text) {
    List<Problem> problems = new ArrayList<>();
    Optional<TaxonomyChoice> taxonomies = taxonomies(text, problems);
    byte[] model = model(text.model(), problems);
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException("text analysis", problems);
    }
    return new TextChoice(text, taxonomies.orElseThrow(), model);
  }

  private static Optional<TaxonomyChoice> taxonomies(Settings.Text text, List<Problem> problems) {
    try {
      return Optional.of(TaxonomyChoice.of(text));
    } catch (InvalidSettingsException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static byte[] model(String folder, List<Problem> problems) {
    if (folder.isEmpty()) {
      return new byte[0];
    }
    try {
      return HeadFolder.read(Path.of(folder)).bytes();
    } catch (IOException e) {
      problems.add(new Problem(MODEL, "'" + folder + "' cannot be used: " + e.getMessage()));
      return new byte[0];
    }
  }

  /** The same as the text engine wants it, with the usual masks. */
  TextSettings settings() {
    try {
      HeadModel head = model.length == 0 ? HeadModel.shipped() : HeadModel.read(model);
      return TextSettings.of(Profile.valueOf(profile.name()), taxonomies.taxonomies())
          .with(head, HeadOptions.USUAL)
          .with(new EntityNames(names.products(), names.competitors(), names.places()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Settings;
import dev.earshot.text.ModelFolder;
import dev.earshot.text.Profile;
import dev.earshot.text.TextSettings;
import dev.earshot.text.TrainedModel;
import dev.earshot.text.intent.EntityNames;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.topic.head.TopicModel;
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
  private static final byte[] NOTHING = {};

  private final Settings.Text.Profile profile;
  private final Settings.Text.Names names;
  private final TaxonomyChoice taxonomies;

  /** Empty for the shipped model. */
  private final byte[] model;

  /** Empty for none. */
  private final byte[] topicHead;

  private TextChoice(Settings.Text text, TaxonomyChoice taxonomies, Optional<TrainedModel> model) {
    this.profile = text.profile();
    this.names = text.names();
    this.taxonomies = taxonomies;
    this.model = model.map(own -> own.sentiment().bytes()).orElse(NOTHING);
    this.topicHead = model.flatMap(TrainedModel::topics).map(TopicModel::bytes).orElse(NOTHING);
  }

  /**
   * What {@code text} asks for.
   *
   * @throws InvalidSettingsException when a taxonomy or the model cannot be read or is wrong
   */
  static TextChoice of(Settings.Text text) {
    List<Problem> problems = new ArrayList<>();
    Optional<TaxonomyChoice> taxonomies = taxonomies(text, problems);
    Optional<TrainedModel> model = model(text.model(), problems);
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

  private static Optional<TrainedModel> model(String folder, List<Problem> problems) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ModelFolder.read(Path.of(folder)));
    } catch (IOException e) {
      problems.add(new Problem(MODEL, "'" + folder + "' cannot be used: " + e.getMessage()));
      return Optional.empty();
    }
  }

  /** The same as the text engine wants it, with the usual masks. */
  TextSettings settings() {
    try {
      HeadModel head = model.length == 0 ? HeadModel.shipped() : HeadModel.read(model);
      Optional<TopicModel> topics =
          topicHead.length == 0 ? Optional.empty() : Optional.of(TopicModel.read(topicHead));
      return TextSettings.of(Profile.valueOf(profile.name()), taxonomies.taxonomies())
          .with(new TrainedModel(head, topics), HeadOptions.USUAL)
          .with(new EntityNames(names.products(), names.competitors(), names.places()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}

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
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the settings say of text analysis, with the content of the files they name, so that it can
 * travel inside a job.
 */
final class TextChoice implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TAXONOMY = "text.taxonomy";
  private static final String MODEL = "text.model";

  private final Settings.Text.Profile profile;
  private final Settings.Text.Names names;
  private final String taxonomyName;
  private final String taxonomyYaml;

  /** Empty for the shipped model. */
  private final byte[] model;

  private TextChoice(Settings.Text text, String taxonomyYaml, byte[] model) {
    this.profile = text.profile();
    this.names = text.names();
    this.taxonomyName = text.taxonomy();
    this.taxonomyYaml = taxonomyYaml;
    this.model = model;
  }

  /**
   * What {@code text} asks for.
   *
   * @throws InvalidSettingsException when the taxonomy or the model cannot be read or is wrong
   */
  static TextChoice of(Settings.Text text) {
    List<Problem> problems = new ArrayList<>();
    String yaml = taxonomy(text.taxonomy(), problems);
    byte[] model = model(text.model(), problems);
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException("text analysis", problems);
    }
    return new TextChoice(text, yaml, model);
  }

  /** What the file holds; empty for a shipped taxonomy. */
  private static String taxonomy(String name, List<Problem> problems) {
    if (Taxonomy.NAMES.contains(name)) {
      return "";
    }
    try {
      String yaml = Files.readString(Path.of(name));
      parsed(yaml);
      return yaml;
    } catch (IOException e) {
      problems.add(
          new Problem(
              TAXONOMY,
              "'%s' is neither one of %s nor a file that can be read"
                  .formatted(name, String.join(", ", Taxonomy.NAMES))));
    } catch (TaxonomyException e) {
      e.problems().stream()
          .map(p -> new Problem(TAXONOMY, name + ": " + new Problem(p.place(), p.message())))
          .forEach(problems::add);
    }
    return "";
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

  private static Taxonomy parsed(String yaml) throws IOException {
    return Taxonomy.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same as the text engine wants it, with the usual masks. */
  TextSettings settings() {
    try {
      Taxonomy taxonomy =
          taxonomyYaml.isEmpty() ? Taxonomy.named(taxonomyName) : parsed(taxonomyYaml);
      HeadModel head = model.length == 0 ? HeadModel.shipped() : HeadModel.read(model);
      return TextSettings.of(Profile.valueOf(profile.name()), taxonomy)
          .with(head, HeadOptions.USUAL)
          .with(new EntityNames(names.products(), names.competitors(), names.places()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}

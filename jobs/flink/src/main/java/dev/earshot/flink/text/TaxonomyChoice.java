// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Settings;
import dev.earshot.text.topic.Taxonomies;
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
import java.util.Arrays;
import java.util.List;

/**
 * Which topics are looked for, as it travels inside a job: names of shipped ones, or whole files.
 */
final class TaxonomyChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The main one first. */
  private final Named[] all;

  /** A taxonomy by its name; its YAML is empty if it is a shipped one. */
  private record Named(String name, String yaml) implements Serializable {}

  private TaxonomyChoice(List<Named> all) {
    this.all = all.toArray(Named[]::new);
  }

  /**
   * What {@code text} asks for.
   *
   * @throws InvalidSettingsException when a taxonomy cannot be read or is wrong, or two are in the
   *     same language; problems are named by their keys
   */
  static TaxonomyChoice of(Settings.Text text) {
    List<Problem> problems = new ArrayList<>();
    List<Named> named = new ArrayList<>();
    add(text.taxonomy(), "text.taxonomy", named, problems);
    for (int i = 0; i < text.furtherTaxonomies().size(); i++) {
      String key = "text.further_taxonomies[" + i + "]";
      add(text.furtherTaxonomies().get(i), key, named, problems);
    }
    TaxonomyChoice choice = new TaxonomyChoice(named);
    if (problems.isEmpty()) {
      choice.check(problems);
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException("text", problems);
    }
    return choice;
  }

  private static void add(String name, String key, List<Named> named, List<Problem> problems) {
    try {
      Named read = new Named(name, Taxonomy.NAMES.contains(name) ? "" : read(name));
      taxonomy(read);
      named.add(read);
    } catch (IOException e) {
      problems.add(
          new Problem(
              key,
              "'"
                  + name
                  + "' is neither one of "
                  + String.join(", ", Taxonomy.NAMES)
                  + " nor a file that can be read"));
    } catch (TaxonomyException e) {
      e.problems().forEach(problem -> problems.add(new Problem(key, name + ": " + problem)));
    }
  }

  private void check(List<Problem> problems) {
    try {
      taxonomies();
    } catch (IllegalArgumentException e) {
      problems.add(new Problem("text.further_taxonomies", e.getMessage()));
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of(file));
  }

  private static Taxonomy taxonomy(Named named) {
    if (named.yaml().isEmpty()) {
      return Taxonomy.named(named.name());
    }
    try {
      return Taxonomy.read(new ByteArrayInputStream(named.yaml().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** The same as the text engine wants it. */
  Taxonomies taxonomies() {
    List<Taxonomy> read = Arrays.stream(all).map(TaxonomyChoice::taxonomy).toList();
    return Taxonomies.of(read.get(0), read.subList(1, read.size()));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import dev.earshot.text.topic.TaxonomyProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Taxonomies as a user names them: shipped ones by name, others by file. */
final class TaxonomyFiles {

  private TaxonomyFiles() {}

  /**
   * The taxonomy called {@code name}, with all of its problems.
   *
   * @throws TaxonomyException if it is wrong
   * @throws UserError if there is none
   */
  static Taxonomy readStrictly(String name) throws IOException {
    if (Taxonomy.NAMES.contains(name)) {
      return Taxonomy.named(name);
    }
    Path file = Path.of(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new UserError(
          "There is no taxonomy "
              + name
              + "; give a file that can be read, or one of "
              + String.join(", ", Taxonomy.NAMES));
    }
    return Taxonomy.read(file);
  }

  /**
   * The YAML of the taxonomy called {@code name}, which {@link #readStrictly} can read.
   *
   * @throws UserError if it is not UTF-8
   */
  static String yaml(String name) throws IOException {
    try {
      return Taxonomy.NAMES.contains(name) ? Taxonomy.yaml(name) : Files.readString(Path.of(name));
    } catch (CharacterCodingException e) {
      throw new UserError("The taxonomy " + name + " is not UTF-8; convert it", e);
    }
  }

  /**
   * The taxonomy called {@code name}.
   *
   * @throws UserError if there is none, or with all that is wrong with it
   */
  static Taxonomy read(String name) throws IOException {
    try {
      return readStrictly(name);
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

  /**
   * The taxonomies called {@code names}, the first one as the main one.
   *
   * @throws UserError if there is none of a name, one is wrong, or two are in the same language
   */
  static Taxonomies readAll(List<String> names) throws IOException {
    List<Taxonomy> read = new ArrayList<>();
    for (String name : names) {
      read.add(read(name));
    }
    try {
      return Taxonomies.of(read.get(0), read.subList(1, read.size()));
    } catch (IllegalArgumentException e) {
      throw new UserError("The taxonomies cannot be used together: " + e.getMessage(), e);
    }
  }
}

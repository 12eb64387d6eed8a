// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import dev.earshot.text.topic.TaxonomyProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Option;

/** Which topics a command looks for. */
final class TaxonomyChoice {

  @Option(
      names = "--taxonomy",
      paramLabel = "T",
      description =
          "The topics to look for: default, airline, banking, retail, software, telecom, or a YAML"
              + " file. Again, for taxonomies of further languages.")
  private List<String> taxonomies = List.of();

  /** Those of the command, else {@code others}; the main one first. */
  Taxonomies or(List<String> others) throws IOException {
    return TaxonomyFiles.readAll(taxonomies.isEmpty() ? others : taxonomies);
  }

  /** Those of the command, else the usual one. */
  Taxonomies read() throws IOException {
    return or(List.of(Taxonomy.DEFAULT));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The topics that texts are sorted into: a version and a tree, here flat and in order, parents
 * before children. Every query in it is valid.
 *
 * @param version names these topics in the lineage of each result
 * @param topics unmodifiable; paths are unique
 */
public record Taxonomy(String version, List<Topic> topics) {

  /** Common topics of customer experience in any trade. */
  public static final String DEFAULT = "default";

  /** What passengers of airlines talk about. */
  public static final String AIRLINE = "airline";

  /** The shipped taxonomies: the common one, and one each for some trades. */
  public static final List<String> NAMES =
      List.of(DEFAULT, AIRLINE, "banking", "retail", "software", "telecom");

  public Taxonomy {
    topics = List.copyOf(topics);
  }

  /**
   * A shipped taxonomy.
   *
   * @param name one of {@link #NAMES}
   * @throws IllegalArgumentException if there is none of that name; the message says which there
   *     are
   */
  public static Taxonomy named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "no taxonomy is called '" + name + "'; there are " + String.join(", ", NAMES));
    }
    try (InputStream yaml = Taxonomy.class.getResourceAsStream("/taxonomies/" + name + ".yaml")) {
      return read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The taxonomy in a YAML file.
   *
   * @throws TaxonomyException with every problem in it
   * @throws IOException if the file cannot be read
   */
  public static Taxonomy read(Path file) throws IOException {
    try (InputStream yaml = Files.newInputStream(file)) {
      return read(yaml);
    }
  }

  /**
   * The taxonomy in a YAML stream, which is not closed.
   *
   * @throws TaxonomyException with every problem in it
   * @throws IOException if the stream cannot be read
   */
  public static Taxonomy read(InputStream yaml) throws IOException {
    return new TaxonomyReader().read(yaml);
  }
}

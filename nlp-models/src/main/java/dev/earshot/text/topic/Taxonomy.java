// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import dev.earshot.text.language.LanguageAnalyzers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The topics that texts in one language are sorted into: a version and a tree, here flat and in
 * order, parents before children. Every query in it is valid.
 *
 * @param version names these topics in the lineage of each result
 * @param language ISO 639-1, of the texts; one that there is an analyzer for
 * @param topics unmodifiable; paths are unique
 */
public record Taxonomy(String version, String language, List<Topic> topics) {

  /** The language of a taxonomy that does not say one. */
  public static final String ENGLISH = "en";

  /** Common topics of customer experience in any trade. */
  public static final String DEFAULT = "default";

  /** What passengers of airlines talk about. */
  public static final String AIRLINE = "airline";

  /** The languages other than English that there is a common taxonomy in. */
  private static final List<String> TRANSLATED = List.of("de", "es", "fr", "it", "pt");

  /**
   * The shipped taxonomies: the common one, one each for some trades, and the common one in other
   * languages with the same paths.
   */
  public static final List<String> NAMES =
      Stream.concat(
              Stream.of(DEFAULT, AIRLINE, "banking", "retail", "software", "telecom"),
              TRANSLATED.stream().map(language -> DEFAULT + "-" + language))
          .toList();

  private static final Map<String, Taxonomy> SHIPPED = new ConcurrentHashMap<>();

  public Taxonomy {
    if (!LanguageAnalyzers.languages().contains(language)) {
      throw new IllegalArgumentException(unreadable(language));
    }
    topics = List.copyOf(topics);
  }

  /** A taxonomy for English texts. */
  public Taxonomy(String version, List<Topic> topics) {
    this(version, ENGLISH, topics);
  }

  /** What is wrong with {@code language}, which there is no analyzer for. */
  static String unreadable(String language) {
    return "'"
        + language
        + "' is no language that topics can be read in; there are "
        + String.join(", ", LanguageAnalyzers.languages());
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
    return SHIPPED.computeIfAbsent(name, Taxonomy::shipped);
  }

  /**
   * The YAML of a shipped taxonomy.
   *
   * @param name one of {@link #NAMES}
   */
  public static String yaml(String name) {
    named(name);
    try (InputStream yaml = Taxonomy.class.getResourceAsStream("/taxonomies/" + name + ".yaml")) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Taxonomy shipped(String name) {
    try (InputStream yaml = Taxonomy.class.getResourceAsStream("/taxonomies/" + name + ".yaml")) {
      return read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same topics in other languages, under the same paths, so that figures add up: those of the
   * shipped {@link #DEFAULT}, none of any other taxonomy.
   */
  public List<Taxonomy> translations() {
    return equals(named(DEFAULT))
        ? TRANSLATED.stream().map(language -> named(DEFAULT + "-" + language)).toList()
        : List.of();
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

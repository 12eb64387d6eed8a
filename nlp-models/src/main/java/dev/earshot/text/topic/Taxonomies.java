// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The taxonomies that an analyzer looks by, one a language at most.
 *
 * @param all the main one first; unmodifiable, at least one
 */
public record Taxonomies(List<Taxonomy> all) {

  /**
   * Several taxonomies.
   *
   * @throws IllegalArgumentException if there is none, or if two are in the same language
   */
  public Taxonomies {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one taxonomy is needed");
    }
    Map<String, Taxonomy> known = new HashMap<>();
    for (Taxonomy taxonomy : all) {
      Taxonomy other = known.put(taxonomy.language(), taxonomy);
      if (other != null) {
        throw new IllegalArgumentException(
            "the taxonomies of versions "
                + other.version()
                + " and "
                + taxonomy.version()
                + " are both in '"
                + taxonomy.language()
                + "'; give one a language");
      }
    }
  }

  /** {@code main} with its translations, if it has any. */
  public static Taxonomies of(Taxonomy main) {
    return of(main, List.of());
  }

  /**
   * {@code main} with others, and with its translations into the languages that are still without.
   *
   * @throws IllegalArgumentException if two of them are in the same language
   */
  public static Taxonomies of(Taxonomy main, List<Taxonomy> others) {
    Taxonomies given = new Taxonomies(Stream.concat(Stream.of(main), others.stream()).toList());
    Stream<Taxonomy> translations =
        main.translations().stream()
            .filter(translation -> given.in(translation.language()).isEmpty());
    return new Taxonomies(Stream.concat(given.all().stream(), translations).toList());
  }

  /** The one that results name where a text's language has none. */
  public Taxonomy main() {
    return all.get(0);
  }

  /** The taxonomy for texts in the language of this ISO 639-1 code. */
  public Optional<Taxonomy> in(String language) {
    return all.stream().filter(taxonomy -> taxonomy.language().equals(language)).findFirst();
  }
}

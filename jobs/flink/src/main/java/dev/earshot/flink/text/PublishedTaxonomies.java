// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.control.ControlRecord;
import dev.earshot.text.topic.RecentMatchers;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Published taxonomies as the text engine wants them; those used last are kept, so that the engine
 * sees the same object for the same version. For one thread at a time.
 */
final class PublishedTaxonomies {

  /** More would be known here than the engine keeps ready. */
  private static final int KEPT = RecentMatchers.USUALLY_KEPT;

  /** Of a taxonomy with many problems these are enough to see what it is. */
  private static final int TOLD_PROBLEMS = 5;

  private final Map<ControlRecord, Taxonomy> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ControlRecord, Taxonomy> eldest) {
          return size() > KEPT;
        }
      };

  private List<ControlRecord> lastAsked = List.of();
  private @Nullable Taxonomies lastGiven;

  /**
   * The taxonomies of {@code records}.
   *
   * @param records one a language at most, at least one; all of them can be used
   */
  @SuppressWarnings("ReferenceEquality") // Only a short cut: an equal list is looked up.
  Taxonomies of(List<ControlRecord> records) {
    Taxonomies given = lastGiven;
    if (given == null || records != lastAsked) {
      given =
          new Taxonomies(
              records.stream()
                  .map(record -> recent.computeIfAbsent(record, PublishedTaxonomies::read))
                  .toList());
      lastGiven = given;
      lastAsked = records;
    }
    return given;
  }

  /**
   * What is wrong with the taxonomy of {@code record}; empty when texts can be matched by it.
   *
   * @param use fails if they cannot
   */
  Optional<String> problem(ControlRecord record, Consumer<Taxonomy> use) {
    try {
      Taxonomy taxonomy = recent.computeIfAbsent(record, PublishedTaxonomies::read);
      if (!taxonomy.language().equals(record.id())) {
        return Optional.of(
            "the record's id is '"
                + record.id()
                + "', but its taxonomy is for texts in '"
                + taxonomy.language()
                + "'");
      }
      use.accept(taxonomy);
      return Optional.empty();
    } catch (TaxonomyException e) {
      return Optional.of(told(e));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of("it cannot be made ready: " + e.getClass().getName());
    }
  }

  private static String told(TaxonomyException wrong) {
    int all = wrong.problems().size();
    String first =
        wrong.problems().stream()
            .limit(TOLD_PROBLEMS)
            .map(Object::toString)
            .collect(Collectors.joining("; "));
    return all > TOLD_PROBLEMS ? first + "; and " + (all - TOLD_PROBLEMS) + " more" : first;
  }

  private static Taxonomy read(ControlRecord record) {
    try {
      return Taxonomy.read(
          new ByteArrayInputStream(record.content().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}

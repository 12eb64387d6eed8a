// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.control.ControlRecord;
import dev.earshot.control.ControlTimeline;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The taxonomies that were published, with what is in them. */
final class TaxonomyHistory {

  private final List<Entry> entries;

  /**
   * One publication.
   *
   * @param record as it stands in the topic
   * @param taxonomy empty if the engine cannot use it
   */
  record Entry(ControlRecord record, Optional<Taxonomy> taxonomy) {

    /** The taxonomy's own version; empty if the engine cannot use it. */
    String name() {
      return taxonomy.map(Taxonomy::version).orElse("");
    }
  }

  /**
   * @param records in the order of publishing
   */
  TaxonomyHistory(List<ControlRecord> records) {
    entries = records.stream().map(record -> new Entry(record, usable(record))).toList();
  }

  /** The engine takes a record for what its id says only if its taxonomy is for that language. */
  private static Optional<Taxonomy> usable(ControlRecord record) {
    try {
      byte[] yaml = record.content().getBytes(StandardCharsets.UTF_8);
      return Optional.of(Taxonomy.read(new ByteArrayInputStream(yaml)))
          .filter(taxonomy -> taxonomy.language().equals(record.id()));
    } catch (TaxonomyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** All of them, in the order of publishing. */
  List<Entry> entries() {
    return entries;
  }

  /** The number that the next publication for texts in {@code language} has. */
  int nextNumber(String language) {
    return entries.stream()
            .filter(entry -> entry.record().id().equals(language))
            .mapToInt(entry -> entry.record().version())
            .max()
            .orElse(0)
        + 1;
  }

  /** The one that holds for texts in {@code language} of that time. */
  Optional<Entry> inForce(String language, Instant time) {
    ControlTimeline timeline = new ControlTimeline(record -> entry(record).taxonomy().isPresent());
    entries.forEach(entry -> timeline.add(entry.record()));
    return timeline.inForce(time).stream()
        .filter(record -> record.id().equals(language))
        .findFirst()
        .map(this::entry);
  }

  private Entry entry(ControlRecord record) {
    return entries.stream().filter(each -> each.record().equals(record)).findFirst().orElseThrow();
  }

  /** When one that holds from {@code time} on is followed by another. */
  Optional<Instant> until(String language, Instant time) {
    return entries.stream()
        .filter(entry -> entry.record().id().equals(language) && entry.taxonomy().isPresent())
        .map(entry -> entry.record().validFrom())
        .filter(time::isBefore)
        .min(Comparator.naturalOrder());
  }

  /** A publication of another taxonomy under the same name. */
  Optional<Entry> namesake(Taxonomy taxonomy) {
    return entries.stream()
        .filter(entry -> entry.record().id().equals(taxonomy.language()))
        .filter(entry -> entry.name().equals(taxonomy.version()))
        .filter(entry -> !entry.taxonomy().equals(Optional.of(taxonomy)))
        .findFirst();
  }
}

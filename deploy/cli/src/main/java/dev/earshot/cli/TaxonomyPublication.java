// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.control.ControlRecord;
import dev.earshot.local.UserError;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What publishing one taxonomy comes to, given what was published before.
 *
 * @param file as the user called it
 * @param taxonomy that is to hold
 * @param record the record to publish, or the one that makes it needless
 * @param needless whether the same taxonomy holds at that time already
 * @param until when another one that was published takes over
 * @param before the name of the one published that would hold otherwise; empty for the configured
 */
record TaxonomyPublication(
    String file,
    Taxonomy taxonomy,
    ControlRecord record,
    boolean needless,
    Optional<Instant> until,
    String before) {

  /** How a publication is signed. */
  record Signature(String author, String comment) {}

  /**
   * Plans a publication.
   *
   * @param yaml the content of {@code checked}, which can be used
   * @param configured what holds where nothing was published, as far as it is known here
   * @throws UserError when the taxonomy's version was given to another one before
   */
  static TaxonomyPublication plan(
      CheckedTaxonomy checked,
      String yaml,
      Instant validFrom,
      Signature signature,
      Optional<Taxonomies> configured,
      TaxonomyHistory history) {
    Taxonomy taxonomy = checked.taxonomy().orElseThrow();
    String id = taxonomy.language();
    history
        .namesake(taxonomy)
        .ifPresent(other -> refuse(checked, "was published as number " + other.record().version()));
    configured
        .flatMap(all -> all.in(id))
        .filter(other -> other.version().equals(taxonomy.version()) && !other.equals(taxonomy))
        .ifPresent(other -> refuse(checked, "is that of the configured taxonomy"));
    Optional<TaxonomyHistory.Entry> holding = history.inForce(id, validFrom);
    boolean needless = holding.flatMap(TaxonomyHistory.Entry::taxonomy).equals(checked.taxonomy());
    ControlRecord record =
        needless
            ? holding.orElseThrow().record()
            : new ControlRecord(
                id,
                history.nextNumber(id),
                validFrom,
                signature.author(),
                signature.comment(),
                yaml,
                0,
                -1);
    return new TaxonomyPublication(
        checked.name(),
        taxonomy,
        record,
        needless,
        history.until(id, validFrom),
        holding.map(TaxonomyHistory.Entry::name).orElse(""));
  }

  private static void refuse(CheckedTaxonomy checked, String why) {
    throw new UserError(
        checked.name()
            + " cannot be published: its version "
            + checked.taxonomy().orElseThrow().version()
            + " "
            + why
            + ", with other content; results name the version, so give this one another");
  }

  /**
   * What was done, for a person.
   *
   * @param reached the engine's event time; empty when it has seen no event yet
   */
  List<String> lines(Optional<Instant> reached) {
    if (needless) {
      return List.of(
          "%s: nothing to do, version %s was published as number %d for texts in '%s', valid from %s"
              .formatted(
                  file, taxonomy.version(), record.version(), record.id(), record.validFrom()));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: published version %s as number %d for texts in '%s', %d topics"
            .formatted(
                file, taxonomy.version(), record.version(), record.id(), taxonomy.topics().size()));
    lines.add(
        "  valid from %s%s, in place of %s"
            .formatted(
                record.validFrom(),
                until.map(time -> " until " + time).orElse(""),
                before.isEmpty() ? "the configured one" : "version " + before));
    lines.add("  " + effect(reached));
    return lines;
  }

  private String effect(Optional<Instant> reached) {
    if (reached.isEmpty()) {
      return "the engine has seen no event yet: all that it will see gets the version of its time";
    }
    return isPast(reached)
        ? "that is in the past: the engine's event time is "
            + reached.get()
            + "; what is analysed already stays as it is until it is replayed"
        : "the engine's event time is " + reached.get() + ", so it holds when that is reached";
  }

  private boolean isPast(Optional<Instant> reached) {
    return reached.isPresent() && !record.validFrom().isAfter(reached.get());
  }

  /** What was done, for a program. */
  void report(ObjectNode report, Optional<Instant> reached) {
    report
        .put("taxonomy", file)
        .put("id", record.id())
        .put("version", taxonomy.version())
        .put("number", record.version())
        .put("valid_from", record.validFrom().toString())
        .put("until", until.map(Instant::toString).orElse(null))
        .put("topics", taxonomy.topics().size())
        .put("published", !needless)
        .put("past", isPast(reached));
  }
}

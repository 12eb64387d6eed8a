// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.control.ControlRecord;
import dev.earshot.local.UserError;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyPublicationTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T10:00:00Z");

  private static final String FIRST = yaml("mine-1", "refund");
  private static final String SECOND = yaml("mine-2", "money");

  @TempDir Path folder;

  private final List<ControlRecord> published = new ArrayList<>();

  @Test
  void numbersVersionsByLanguage() throws IOException {
    publish(FIRST, MONDAY);
    publish(SECOND, TUESDAY);
    publish("language: de\n" + FIRST, TUESDAY);
    assertThat(published)
        .extracting(ControlRecord::id, ControlRecord::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("en", 1),
            org.assertj.core.groups.Tuple.tuple("en", 2),
            org.assertj.core.groups.Tuple.tuple("de", 1));
  }

  @Test
  void saysWhatTakesThePlaceOfWhatAndWhen() throws IOException {
    assertThat(publish(FIRST, FRIDAY).lines(Optional.of(TUESDAY)))
        .containsExactly(
            "mine.yaml: published version mine-1 as number 1 for texts in 'en', 1 topics",
            "  valid from 2026-03-06T10:00:00Z, in place of the configured one",
            "  the engine's event time is 2026-03-03T10:00:00Z, so it holds when that is reached");
    assertThat(publish(SECOND, MONDAY).lines(Optional.of(TUESDAY)))
        .containsExactly(
            "mine.yaml: published version mine-2 as number 2 for texts in 'en', 1 topics",
            "  valid from 2026-03-02T10:00:00Z until 2026-03-06T10:00:00Z, in place of the"
                + " configured one",
            "  that is in the past: the engine's event time is 2026-03-03T10:00:00Z; what is"
                + " analysed already stays as it is until it is replayed");
    assertThat(plan(yaml("mine-3", "cash"), TUESDAY).lines(Optional.empty()))
        .contains(
            "  valid from 2026-03-03T10:00:00Z until 2026-03-06T10:00:00Z, in place of version"
                + " mine-2",
            "  the engine has seen no event yet: all that it will see gets the version of its"
                + " time");
  }

  @Test
  void doesNothingWhereTheSameHoldsAlready() throws IOException {
    publish(FIRST, MONDAY);
    TaxonomyPublication again = plan("# the same in other words\n" + FIRST, TUESDAY);
    assertThat(again.needless()).isTrue();
    assertThat(again.lines(Optional.empty()))
        .containsExactly(
            "mine.yaml: nothing to do, version mine-1 was published as number 1 for texts in 'en',"
                + " valid from 2026-03-02T10:00:00Z");
  }

  @Test
  void returnsToAnEarlierVersion() throws IOException {
    publish(FIRST, MONDAY);
    publish(SECOND, TUESDAY);
    TaxonomyPublication back = publish(FIRST, FRIDAY);
    assertThat(back.needless()).isFalse();
    assertThat(back.record().version()).isEqualTo(3);
    assertThat(back.before()).isEqualTo("mine-2");
  }

  @Test
  void refusesOtherContentUnderAVersionThatExists() throws IOException {
    publish(FIRST, MONDAY);
    assertThatThrownBy(() -> plan(yaml("mine-1", "money"), FRIDAY))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "mine.yaml cannot be published: its version mine-1 was published as number 1, with"
                + " other content; results name the version, so give this one another");
    assertThatThrownBy(() -> plan(yaml("default-2", "money"), FRIDAY))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("its version default-2 is that of the configured taxonomy");
  }

  @Test
  void passesOverWhatTheEngineCannotUse() throws IOException {
    published.add(new ControlRecord("en", 7, MONDAY, "", "", "no taxonomy", 0, 0));
    published.add(new ControlRecord("de", 3, MONDAY, "", "", FIRST, 0, 1));
    TaxonomyPublication plan = publish(SECOND, TUESDAY);
    assertThat(plan.record().version()).isEqualTo(8);
    assertThat(plan.before()).isEmpty();
    assertThat(plan("language: de\n" + FIRST, TUESDAY).before()).isEmpty();
  }

  private TaxonomyPublication publish(String yaml, Instant validFrom) throws IOException {
    TaxonomyPublication plan = plan(yaml, validFrom);
    published.add(plan.record().at(0, published.size()));
    return plan;
  }

  private TaxonomyPublication plan(String yaml, Instant validFrom) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
    return TaxonomyPublication.plan(
        new CheckedTaxonomy("mine.yaml", Optional.of(Taxonomy.read(file)), List.of()),
        yaml,
        validFrom,
        new TaxonomyPublication.Signature("ann", "why"),
        Optional.of(Taxonomies.of(Taxonomy.named(Taxonomy.DEFAULT))),
        new TaxonomyHistory(published));
  }

  private static String yaml(String version, String word) {
    return "version: "
        + version
        + "\ntopics:\n  - {id: refund, title: Refund, query: "
        + word
        + "}\n";
  }
}

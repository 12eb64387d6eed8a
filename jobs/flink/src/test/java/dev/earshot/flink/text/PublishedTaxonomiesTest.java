// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import static dev.earshot.control.ControlRecords.version;
import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.control.ControlRecord;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TopicMatcher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedTaxonomiesTest {

  private static final String TEA =
      """
      version: tea-1
      topics:
        - {id: tea, title: Tea, query: tea AND cold}
      """;
  private static final ControlRecord ENGLISH = version("en", 1, MONDAY, TEA);
  private static final ControlRecord GERMAN = version("de", 2, MONDAY, "language: de\n" + TEA);

  private final PublishedTaxonomies published = new PublishedTaxonomies();

  @Test
  void givesTheTaxonomiesByLanguage() {
    Taxonomies both = published.of(List.of(GERMAN, ENGLISH));
    assertThat(both.in("en")).map(Taxonomy::version).hasValue("tea-1");
    assertThat(both.in("de")).map(Taxonomy::language).hasValue("de");
    assertThat(both.in("fr")).isEmpty();
  }

  @Test
  void givesTheSameObjectForTheSameVersion() {
    Taxonomy first = published.of(List.of(ENGLISH)).main();
    Taxonomies both = published.of(List.of(GERMAN, ENGLISH));
    assertThat(both.in("en").orElseThrow()).isSameAs(first);
    assertThat(published.of(List.of(ENGLISH)).main()).isSameAs(first);
  }

  @Test
  void givesEqualTaxonomiesHoweverManyThereAre() {
    Taxonomies first = published.of(List.of(ENGLISH));
    for (int i = 2; i < 40; i++) {
      published.of(List.of(version("en", i, MONDAY, TEA)));
    }
    assertThat(published.of(List.of(ENGLISH))).isEqualTo(first);
  }

  @Test
  void findsNothingWrongWithWhatCanBeUsed() {
    assertThat(problem(ENGLISH)).isEmpty();
    assertThat(problem(GERMAN)).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(problem(version("de", 1, MONDAY, TEA)))
        .hasValue("the record's id is 'de', but its taxonomy is for texts in 'en'");
    assertThat(problem(version("en", 1, MONDAY, TEA.replace("title", "titel"))))
        .hasValue(
            "line 3, topics[0].titel: unknown key; did you mean 'title'?; line 3, topics[0].title:"
                + " is missing");
    assertThat(problem(version("en", 1, MONDAY, "version: x\n")))
        .hasValueSatisfying(problem -> assertThat(problem).contains("topics"));
  }

  @Test
  void tellsOfManyProblemsTheFirst() {
    String wrong = "version: x\ntopics:\n" + "  - {id: a, title: A, query: (}\n".repeat(30);
    assertThat(problem(version("en", 1, MONDAY, wrong)))
        .hasValueSatisfying(
            problem -> assertThat(problem).contains("; and ").hasSizeLessThan(2000));
  }

  @Test
  void saysThatItCannotBeMadeReady() {
    assertThat(
            published.problem(
                ENGLISH,
                taxonomy -> {
                  throw new IllegalArgumentException("because");
                }))
        .hasValue("it cannot be made ready: java.lang.IllegalArgumentException");
  }

  private Optional<String> problem(ControlRecord record) {
    return published.problem(record, taxonomy -> new TopicMatcher(taxonomy).close());
  }
}

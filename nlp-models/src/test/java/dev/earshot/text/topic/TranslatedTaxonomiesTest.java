// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The common taxonomy in other languages, on sentences invented for it. */
class TranslatedTaxonomiesTest {

  private static final int FEWEST_SENTENCES = 25;

  /** What a line asks for: topics to be found, and what to do without. */
  private record Expected(Set<String> found, Set<String> absent, boolean nothing, String text) {

    static Expected of(String line) {
      String[] parts = line.split(" \\| ", 2);
      List<String> wanted = List.of(parts[0].split(" ", -1));
      return new Expected(
          wanted.stream().filter(path -> path.indexOf('!') < 0).collect(toSet()),
          wanted.stream()
              .filter(path -> path.startsWith("!"))
              .map(path -> path.substring(1))
              .collect(toSet()),
          parts[0].equals("nothing"),
          parts[1]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "pt"})
  void findsTheTopicsOfSentences(String language) throws IOException {
    List<Expected> sentences = sentences(language);
    assertThat(sentences).hasSizeGreaterThan(FEWEST_SENTENCES);
    SoftAssertions softly = new SoftAssertions();
    try (TopicMatcher matcher = new TopicMatcher(Taxonomy.named("default-" + language))) {
      for (Expected expected : sentences) {
        Set<String> paths =
            matcher.match(expected.text()).hits().stream().map(TopicHit::path).collect(toSet());
        if (expected.nothing()) {
          softly.assertThat(paths).as(expected.text()).isEmpty();
        } else {
          softly.assertThat(paths).as(expected.text()).containsAll(expected.found());
          softly.assertThat(paths).as(expected.text()).noneMatch(expected.absent()::contains);
        }
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "pt"})
  void asksForEveryTopicInEveryLanguage(String language) throws IOException {
    Taxonomy taxonomy = Taxonomy.named("default-" + language);
    assertThat(taxonomy.language()).isEqualTo(language);
    assertThat(TaxonomyChange.between(Taxonomy.named(Taxonomy.DEFAULT), taxonomy)).isEmpty();
    assertThat(taxonomy.topics().stream().filter(Topic::hasQuery).map(Topic::path))
        .containsExactlyElementsOf(
            Taxonomy.named(Taxonomy.DEFAULT).topics().stream()
                .filter(Topic::hasQuery)
                .map(Topic::path)
                .toList());
  }

  private static List<Expected> sentences(String language) throws IOException {
    try (var stream =
        TranslatedTaxonomiesTest.class.getResourceAsStream("default-" + language + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Expected::of)
          .toList();
    }
  }
}

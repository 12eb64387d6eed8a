// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taxonomies that take turns while texts are analysed. */
class TextTaxonomiesTest {

  @Test
  void takesANewTaxonomyWithoutARestart() {
    var tea = new Taxonomy("tea-1", List.of(new Topic("tea", "Tea", "tea")));
    try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
      assertThat(own.analyze("The tea was cold.", TextHints.NONE).topics()).isEmpty();
      own.replaceTaxonomy(tea);
      TextAnalysis analysis = own.analyze("The tea was cold.", TextHints.NONE);
      assertThat(analysis.topics()).extracting(TopicMention::path).containsExactly("tea");
      assertThat(analysis.lineage().taxonomyVersion()).isEqualTo("tea-1");
    }
  }

  @Test
  void readsEachTextByTheVersionItsCallerNames() {
    var tea = new Taxonomy("tea-1", List.of(new Topic("tea", "Tea", "tea")));
    var tee = new Taxonomy("tee-1", "de", List.of(new Topic("tea", "Tee", "tee")));
    Taxonomies both = Taxonomies.of(tea, List.of(tee));
    Taxonomies german = Taxonomies.of(tee);
    try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
      own.prepare(tee);
      for (int round = 0; round < 2; round++) {
        assertVersion(own.analyze("The tea was cold.", TextHints.NONE, both), "tea-1", "tea");
        assertVersion(own.analyze("The tea was cold.", TextHints.NONE), "default-2");
        assertVersion(own.analyze("The tea was cold.", TextHints.NONE, german), "default-2");
        TextHints said = TextHints.language("de");
        assertVersion(own.analyze("Der Tee war kalt.", said, german), "tee-1", "tea");
        // There is none in Dutch, so the main one is named.
        TextHints dutch = TextHints.language("nl");
        assertVersion(own.analyze("De thee was koud.", dutch, both), "tea-1");
        assertVersion(own.analyze("De thee was koud.", dutch, german), "default-2");
      }
    }
  }

  private static void assertVersion(TextAnalysis analysis, String version, String... topics) {
    assertThat(analysis.lineage().taxonomyVersion()).isEqualTo(version);
    assertThat(analysis.topics()).extracting(TopicMention::path).containsExactly(topics);
  }

  @Test
  void replacesTheTaxonomyOfOneLanguage() {
    var tee = new Taxonomy("tee-1", "de", List.of(new Topic("tea", "Tee", "tee")));
    var thee = new Taxonomy("thee-1", "nl", List.of(new Topic("tea", "Thee", "thee")));
    try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
      own.replaceTaxonomy(tee);
      own.replaceTaxonomy(thee);
      TextAnalysis german = own.analyze("Der Tee war kalt.", TextHints.language("de"));
      assertThat(german.topics()).extracting(TopicMention::path).containsExactly("tea");
      assertThat(german.lineage().taxonomyVersion()).isEqualTo("tee-1");
      TextAnalysis dutch = own.analyze("De thee was koud.", TextHints.language("nl"));
      assertThat(dutch.topics()).extracting(TopicMention::path).containsExactly("tea");
      assertThat(own.analyze("The refund took weeks.", TextHints.NONE).lineage().taxonomyVersion())
          .isEqualTo("default-2");
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.topic.SimpleClause.Beginning;
import dev.earshot.text.topic.SimpleClause.Phrase;
import dev.earshot.text.topic.SimpleClause.Word;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class NeedTest {

  @Test
  void isThatPartOfAConjunctionWhichAsksForTheLeast() throws Exception {
    assertThat(of("(lost OR gone OR stolen) AND bag"))
        .isEqualTo(new Need(List.of(new Word("bag")), 1));
    assertThat(of("(lost OR (gone AND bag)) AND (sui* OR case OR suitcase)"))
        .isEqualTo(new Need(List.of(new Word("lost"), new Word("gone")), 1));
  }

  @Test
  void isAnyAlternativeWhateverMayNotStandBesideIt() throws Exception {
    assertThat(of("(\"lost bag\" OR bag*) NOT found"))
        .isEqualTo(new Need(List.of(new Phrase(List.of("lost", "bag")), new Beginning("bag")), 1));
  }

  @Test
  void isAWordAsOftenAsAProximityRepeatsIt() throws Exception {
    assertThat(of("\"bag lost bags\"~4")).isEqualTo(new Need(List.of(new Word("bag")), 2));
    assertThat(of("\"bag lost bags\"~4 OR (\"bag bag bags\"~9 NOT found)"))
        .isEqualTo(new Need(List.of(new Word("bag"), new Word("bag")), 2));
    assertThat(of("\"bag bags\"~4 OR (lost NOT found)").times()).isOne();
  }

  private static Need of(String query) throws TopicQueryException {
    try (Analyzer words = TopicAnalyzer.forQueries(Taxonomy.ENGLISH)) {
      return Need.of(TopicQuery.parse(query, words)).orElseThrow();
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureWordsTest {

  @ParameterizedTest
  @CsvSource({
    "S0WT-late-JJ, late",
    "S0WC-late-@ADJP, late",
    "recR1WC-well-known-NP, well-known",
    "S0LUWT-(--LRB-, (",
    "S0LUWT-x--LRB-, x",
    "Q0WT-NN-flight, flight",
    "QP2WT--LRB--(, (",
    "S0WS1n-late, late",
    "S0nQ0W-late, late",
    "S0WS1C-late-NP, late",
    "S0CQ0W-NP-late, late",
    "S0wS1cS2c-late-NP-*NULL*, late",
    "S0cS1wQ0t-NP-well-known-IN, well-known",
    "S0cS1cS2w-NP-VP-*NULL*, *NULL*",
    "S0wSepbS0S1-0-late, late",
    "S0wSepbS0S1---late, late",
    "S1wcSepbS0S1-12-late-JJ, late",
  })
  void tellTheWord(String feature, String word) {
    assertThat(FeatureWords.of(feature)).containsExactly(word);
  }

  @Test
  void tellOfTwoWordsTheFirst() {
    assertThat(FeatureWords.of("S0WS1W-late-flight")).containsExactly("late");
    assertThat(FeatureWords.of("S0WQ0W-well-known-man")).containsExactly("well", "well-known");
  }

  @Test
  void tellBothReadingsWhereACategoryMayBeTheWord() {
    assertThat(FeatureWords.of("S0UWC-late-late")).containsExactly("late");
    assertThat(FeatureWords.of("S0UWC-well-known-well-known"))
        .containsExactly("well-known", "well-known-well");
  }

  @ParameterizedTest
  @CsvSource({
    "S0C-NP",
    "S0TC-NN-NP",
    "Q3WT-*NULL*",
    "S0CS1C-NP-VP",
    "S0nS1n",
    "S0cS1cQ0t-NP-VP-IN",
    "S0cS1cSepbS0S1-0-NP-VP",
    "QUEUE_FINISHED"
  })
  void tellNoneOfKinds(String feature) {
    assertThat(FeatureWords.of(feature)).isEmpty();
  }

  @Test
  void refuseAFeatureOfAWordThatCannotBeRead() {
    assertThatThrownBy(() -> FeatureWords.of("S0wNew-late"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("S0wNew-late");
  }
}

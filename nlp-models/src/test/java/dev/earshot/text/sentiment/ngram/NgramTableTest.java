// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.sentiment.rules.Signs;
import org.junit.jupiter.api.Test;

class NgramTableTest {

  @Test
  void givesAscendingDistinctHashes() {
    long[] ngrams = ngrams("late again and late again");
    assertThat(ngrams).isSorted().doesNotHaveDuplicates();
    assertThat(ngrams).contains(Ngrams.hash("late"), Ngrams.hash("again"));
  }

  @Test
  void tellsPairsByTheirOrder() {
    assertThat(ngrams("not good")).isNotEqualTo(ngrams("good not"));
  }

  @Test
  void hasRunsOfLettersThatEndingsShare() {
    long[] one = Ngrams.withLetters(Signs.of("enttäuscht", Lexicon.shared()));
    long[] other = Ngrams.withLetters(Signs.of("enttäuschend", Lexicon.shared()));
    assertThat(one).containsAnyOf(other);
    assertThat(one).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void addsUpWhatIsKnown() {
    long[] keys = {Ngrams.hash("late")};
    NgramTable table = new NgramTable(keys, new float[] {3, 0, -3}, new double[] {0, 1, 0});
    long[] ngrams = ngrams("late");
    double norm = Math.sqrt(ngrams.length);
    assertThat(table.evidence(ngrams))
        .containsExactly(new double[] {3 / norm, 1, -3 / norm}, within(1e-9));
    assertThat(table.evidence(ngrams("early"))).containsExactly(0, 1, 0);
    assertThat(table.size()).isOne();
  }

  @Test
  void refusesWeightsThatDoNotFit() {
    assertThatThrownBy(() -> new NgramTable(new long[2], new float[3], new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long[] ngrams(String text) {
    return Ngrams.of(Signs.of(text, Lexicon.shared()));
  }
}

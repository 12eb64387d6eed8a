// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.sentiment.rules.Signs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeaningTableTest {

  @Test
  void givesTheDampedMeanOfWhatIsKnown() {
    assertThat(table().evidence(ngrams("late gift again")))
        .containsExactly(new double[] {12 / 19.0, 1, -4 / 19.0}, within(1e-9));
  }

  @Test
  void knowsPairsThatStandTogether() {
    MeaningTable pairs =
        new MeaningTable(
            new long[] {Ngrams.pair("no", "gift")},
            new float[] {2},
            new float[] {1, 0, 0},
            new double[3]);
    assertThat(pairs.evidence(ngrams("there was no gift")))
        .containsExactly(new double[] {2 / 17.0, 0, 0}, within(1e-9));
    assertThat(pairs.evidence(ngrams("no, gift"))).containsExactly(0, 0, 0);
  }

  @Test
  void saysNothingOfUnknownWords() {
    assertThat(table().evidence(ngrams("zonk"))).containsExactly(0, 1, 0);
    assertThat(table().evidence(new long[0])).containsExactly(0, 1, 0);
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table().write(new DataOutputStream(bytes));
    MeaningTable read =
        MeaningTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.size()).isEqualTo(2);
    long[] ngrams = ngrams("late gift");
    assertThat(read.evidence(ngrams)).isEqualTo(table().evidence(ngrams));
  }

  @Test
  void refusesWeightsThatDoNotFit() {
    assertThatThrownBy(
            () -> new MeaningTable(new long[2], new float[2], new float[3], new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** "late" speaks for the first class three times as loud as "gift" does for the last. */
  private static MeaningTable table() {
    TreeMap<Long, float[]> rows = new TreeMap<>();
    rows.put(Ngrams.word("late"), new float[] {3, 4, 0, -4});
    rows.put(Ngrams.word("gift"), new float[] {1, 0, 0, 8});
    float[] rarities = new float[2];
    float[] weights = new float[6];
    int i = 0;
    for (float[] row : rows.values()) {
      rarities[i] = row[0];
      System.arraycopy(row, 1, weights, 3 * i++, 3);
    }
    long[] keys = rows.keySet().stream().mapToLong(Long::longValue).toArray();
    return new MeaningTable(keys, rarities, weights, new double[] {0, 1, 0});
  }

  private static long[] ngrams(String text) {
    return Ngrams.of(Signs.of(text, Lexicon.shared()));
  }
}

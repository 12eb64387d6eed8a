// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreFieldsTest {

  /** Six transitions: the second and the fifth share pool 6, the fourth has pool 7 alone. */
  private static final int[] POOLS = {-1, 6, -1, 7, 6, -1};

  private static final int[] IN_FIELDS = {0, 2, 5, 6, 7};

  private final ScoreFields fields = ScoreFields.of(POOLS);

  @Test
  void tellSumsUpToTheirBoundsWhateverOverflowsOnTheWay() {
    Random random = new Random(11);
    for (int round = 0; round < 1000; round++) {
      long[] scores = new long[fields.width()];
      int[] expected = new int[fields.size()];
      for (int number : IN_FIELDS) {
        int sum = random.nextInt(-ScoreFields.LARGEST, ScoreFields.LARGEST + 1);
        int beyond = random.nextInt();
        fields.add(number, beyond, scores, 0);
        fields.add(number, -beyond, scores, 0);
        fields.add(number, sum, scores, 0);
        expected[number] = sum;
      }
      assertThat(all(scores)).isEqualTo(expected);
    }
  }

  @Test
  void tellTheBoundsThemselves() {
    for (int sign : new int[] {-1, 1}) {
      long[] scores = new long[fields.width()];
      int[] expected = new int[fields.size()];
      for (int number : IN_FIELDS) {
        expected[number] = sign * ScoreFields.LARGEST;
        fields.add(number, expected[number], scores, 0);
      }
      assertThat(all(scores)).isEqualTo(expected);
    }
  }

  @Test
  void addToTheRowThatIsMeant() {
    long[] rows = new long[2 * fields.width()];
    fields.add(2, -400_000, rows, fields.width());
    long[] second = new long[fields.width()];
    System.arraycopy(rows, fields.width(), second, 0, second.length);
    assertThat(fields.score(2, second)).isEqualTo(-400_000);
    assertThat(fields.score(2, rows)).isZero();
  }

  @Test
  void fillWholeLinesOfMemory() {
    assertThat(fields.width()).isEqualTo(8);
    int[] own = new int[25];
    Arrays.fill(own, -1);
    assertThat(ScoreFields.of(own).width()).isEqualTo(16);
  }

  @Test
  void areTheSameWhenReadAgain() {
    ScoreFields again = ScoreFields.of(fields.toInts());
    long[] scores = new long[fields.width()];
    fields.add(5, 32_000, scores, 0);
    assertThat(again.score(5, scores)).isEqualTo(32_000);
    assertThat(again.pool(4)).isEqualTo(6);
    assertThat(again.pool(5)).isNegative();
    assertThat(again.size()).isEqualTo(8);
  }

  private int[] all(long[] scores) {
    int[] sums = new int[fields.size()];
    for (int number : IN_FIELDS) {
      sums[number] = fields.score(number, scores);
    }
    return sums;
  }
}

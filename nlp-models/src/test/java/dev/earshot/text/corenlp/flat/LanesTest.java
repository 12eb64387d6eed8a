// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final int[] BOUNDS = {7, 500_000, 0, 32_767, 1, 90, 120_000, 3_000, 12};

  @Test
  void tellSumsUpToTheirBoundsWhateverOverflowsOnTheWay() {
    Lanes lanes = Lanes.of(BOUNDS);
    Random random = new Random(11);
    for (int round = 0; round < 1000; round++) {
      int[] expected = new int[BOUNDS.length];
      int[] scores = new int[lanes.width()];
      for (int transition = 0; transition < BOUNDS.length; transition++) {
        int sum = random.nextInt(-BOUNDS[transition], BOUNDS[transition] + 1);
        int beyond = random.nextInt();
        lanes.add(transition, beyond, scores);
        lanes.add(transition, sum - beyond, scores);
        expected[transition] = sum;
      }
      assertThat(all(lanes, scores)).isEqualTo(expected);
    }
  }

  @Test
  void tellTheBoundsThemselves() {
    for (int sign : new int[] {-1, 1}) {
      Lanes lanes = Lanes.of(BOUNDS);
      int[] scores = new int[lanes.width()];
      int[] expected = new int[BOUNDS.length];
      for (int transition = 0; transition < BOUNDS.length; transition++) {
        expected[transition] = sign * BOUNDS[transition];
        lanes.add(transition, expected[transition], scores);
      }
      assertThat(all(lanes, scores)).isEqualTo(expected);
    }
  }

  @Test
  void areTheSameWhenReadAgain() {
    Lanes lanes = Lanes.of(BOUNDS);
    Lanes again = Lanes.ofInts(lanes.toInts());
    int[] scores = new int[lanes.width()];
    lanes.add(1, -400_000, scores);
    lanes.add(3, 32_000, scores);
    assertThat(again.width()).isEqualTo(lanes.width());
    assertThat(all(again, scores)).isEqualTo(all(lanes, scores));
  }

  @Test
  void refuseSumsThatDoNotFitTogether() {
    assertThatThrownBy(() -> Lanes.of(new int[] {70_000, 70_000}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("70000");
  }

  private static int[] all(Lanes lanes, int[] scores) {
    int[] sums = new int[BOUNDS.length];
    for (int transition = 0; transition < sums.length; transition++) {
      sums[transition] = lanes.score(transition, scores);
    }
    return sums;
  }
}

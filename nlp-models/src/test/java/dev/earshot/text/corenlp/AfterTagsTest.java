// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AfterTagsTest {

  private static final int TAGS = 6;

  /** Scores of three tags; few pairs have any of their own. */
  private final double[][][] scores = new double[TAGS + 1][TAGS + 1][TAGS];

  private final double[][] ofOne = new double[TAGS + 1][TAGS];
  private final double[] factors = new double[TAGS];
  private final AfterTags after;

  AfterTagsTest() {
    Random random = new Random(5);
    for (int previous = 0; previous <= TAGS; previous++) {
      for (int tag = 0; tag < TAGS; tag++) {
        ofOne[previous][tag] = random.nextGaussian();
        for (int before = 0; before <= TAGS; before++) {
          boolean own = random.nextInt(4) == 0;
          scores[before][previous][tag] = ofOne[previous][tag] + (own ? random.nextGaussian() : 0);
        }
      }
    }
    for (int tag = 0; tag < TAGS; tag++) {
      factors[tag] = random.nextDouble();
    }
    after =
        new AfterTags(
            TAGS, (before, previous, alone) -> alone ? ofOne[previous] : scores[before][previous]);
  }

  @Test
  void sumUpToWhatAllTagsSayAfterBoth() {
    for (int before = 0; before <= TAGS; before++) {
      for (int previous = 0; previous <= TAGS; previous++) {
        double[] both = Exponents.of(scores[before][previous], Exponents.maximum(ofOne[previous]));
        double sum =
            Exponents.product(factors, after.afterOne(previous))
                + after.change(before, previous, factors);
        assertThat(sum).isCloseTo(Exponents.product(factors, both), within(1e-12));
      }
    }
  }

  @Test
  void changeTheWeightsAfterOneToThoseAfterBothAndBack() {
    for (int before = 0; before <= TAGS; before++) {
      for (int previous = 0; previous <= TAGS; previous++) {
        double[] both = Exponents.of(scores[before][previous], Exponents.maximum(ofOne[previous]));
        double[] weights = after.afterOne(previous).clone();
        after.change(weights, before, previous);
        assertThat(weights).isEqualTo(both);
        after.restore(weights, before, previous);
        assertThat(weights).isEqualTo(after.afterOne(previous));
      }
    }
  }
}

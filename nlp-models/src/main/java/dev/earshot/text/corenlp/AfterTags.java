// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What two tags in a row say about the next one, as weights by tag. Immutable.
 *
 * <p>Most pairs of tags say nothing that the second tag alone does not say, the others differ in a
 * few weights: only these are kept, so that all of it stays close to the processor.
 */
final class AfterTags {

  private final int size;
  private final double[][] afterOne;

  /** Of each pair, where what it changes begins; and where that of the last one ends. */
  private final int[] starts;

  private final int[] changed;
  private final double[] changes;

  /** The scores that tags give to the next one. */
  interface Scores {

    /** What the pair of tags, or the second of them alone, says about each tag. */
    double[] after(int before, int previous, boolean alone);
  }

  /** Weights for {@code size} tags, of which the number {@code size} stands for none. */
  AfterTags(int size, Scores scores) {
    this.size = size;
    afterOne = new double[size + 1][];
    double[] maxima = new double[size + 1];
    for (int previous = 0; previous <= size; previous++) {
      double[] alone = scores.after(size, previous, true);
      maxima[previous] = Exponents.maximum(alone);
      afterOne[previous] = Exponents.of(alone, maxima[previous]);
    }
    starts = new int[(size + 1) * (size + 1) + 1];
    IntStream.Builder tags = IntStream.builder();
    DoubleStream.Builder weights = DoubleStream.builder();
    int count = 0;
    for (int before = 0; before <= size; before++) {
      for (int previous = 0; previous <= size; previous++) {
        double[] both = Exponents.of(scores.after(before, previous, false), maxima[previous]);
        for (int tag = 0; tag < size; tag++) {
          if (both[tag] != afterOne[previous][tag]) {
            tags.add(tag);
            weights.add(both[tag]);
            count++;
          }
        }
        starts[pair(before, previous) + 1] = count;
      }
    }
    changed = tags.build().toArray();
    changes = weights.build().toArray();
  }

  private int pair(int before, int previous) {
    return before * (size + 1) + previous;
  }

  /** The weights after one tag. */
  double[] afterOne(int previous) {
    return afterOne[previous];
  }

  /** What is added to the sum of {@code factors} times the weights after {@code previous} alone. */
  double change(int before, int previous, double[] factors) {
    int pair = pair(before, previous);
    double[] alone = afterOne[previous];
    double change = 0;
    for (int i = starts[pair]; i < starts[pair + 1]; i++) {
      change += factors[changed[i]] * (changes[i] - alone[changed[i]]);
    }
    return change;
  }

  /** Makes of the weights after {@code previous} alone those after both tags. */
  void change(double[] weights, int before, int previous) {
    int pair = pair(before, previous);
    for (int i = starts[pair]; i < starts[pair + 1]; i++) {
      weights[changed[i]] = changes[i];
    }
  }

  /** Makes of the weights after both tags those after {@code previous} alone. */
  void restore(double[] weights, int before, int previous) {
    int pair = pair(before, previous);
    double[] alone = afterOne[previous];
    for (int i = starts[pair]; i < starts[pair + 1]; i++) {
      weights[changed[i]] = alone[changed[i]];
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Examples in four folds, each of which is held out from the lines that judge it. */
final class HeldOutTopics {

  static final int FOLDS = 4;

  private static final int ITERATIONS = 60;

  /** Weights that are kept of a topic, and of all topics: 6 bytes each in the file. */
  private static final int MOST_WEIGHTS = 4_000;

  private static final int MOST_WEIGHTS_OF_ALL = 1_200_000;

  private final int size;
  private final int kept;
  private final TopicMatrix matrix;
  private final List<int[]> seen = new ArrayList<>();
  private final List<int[]> held = new ArrayList<>();
  private final List<Rows> seenRows = new ArrayList<>();
  private final List<Rows> heldRows = new ArrayList<>();

  /**
   * The folds of {@code examples}, of which equal texts stand side by side; they stay together, so
   * that no text is held out from itself.
   *
   * @param topics that share the weights of a file
   */
  HeldOutTopics(List<TopicExample> examples, int topics) {
    size = examples.size();
    kept = Math.min(MOST_WEIGHTS, MOST_WEIGHTS_OF_ALL / Math.max(1, topics));
    matrix = TopicMatrix.of(examples);
    int[] folds = folds(examples);
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      seen.add(pick(i -> folds[i] != part));
      held.add(pick(i -> folds[i] == part));
      seenRows.add(matrix.rows(seen.get(fold)));
      heldRows.add(matrix.rows(held.get(fold)));
    }
  }

  private static int[] folds(List<TopicExample> examples) {
    int[] folds = new int[examples.size()];
    int distinct = 0;
    for (int i = 0; i < folds.length; i++) {
      distinct += i > 0 && !examples.get(i).text().equals(examples.get(i - 1).text()) ? 1 : 0;
      folds[i] = distinct % FOLDS;
    }
    return folds;
  }

  private int[] pick(IntPredicate wanted) {
    return IntStream.range(0, size).filter(wanted).toArray();
  }

  /** The examples that the lines which judge a fold were fitted to. */
  int[] seen(int fold) {
    return seen.get(fold);
  }

  /** The examples of a fold. */
  int[] held(int fold) {
    return held.get(fold);
  }

  /** The evidence of each example by a line that had not seen it. */
  double[] evidence(boolean[] are, double strength) {
    double[] evidence = new double[size];
    for (int fold = 0; fold < FOLDS; fold++) {
      TopicLine line = line(seenRows.get(fold), seen.get(fold), are, strength);
      int[] rows = held.get(fold);
      for (int i = 0; i < rows.length; i++) {
        evidence[rows[i]] = line.evidence(heldRows.get(fold), i);
      }
    }
    return evidence;
  }

  /** The line of all examples. */
  TopicLine line(boolean[] are, double strength) {
    int[] all = pick(i -> true);
    return line(matrix.rows(all), all, are, strength);
  }

  private TopicLine line(Rows rows, int[] some, boolean[] are, double strength) {
    if (some.length == 0) {
      return TopicLine.saysNothing(rows.columns());
    }
    int[] labels = Arrays.stream(some).map(i -> are[i] ? 1 : 0).toArray();
    double[] ones = new double[some.length];
    Arrays.fill(ones, 1);
    return TopicLine.of(
        new SoftmaxRegression(2, strength, ITERATIONS).fit(rows, labels, ones), kept);
  }

  /** What features are called. */
  TopicMatrix matrix() {
    return matrix;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.HeadInputs;
import dev.earshot.text.sentiment.head.LanguageHead;
import dev.earshot.text.sentiment.head.Softmax;
import dev.earshot.text.sentiment.ngram.NgramTable;
import dev.earshot.text.sentiment.ngram.Ngrams;
import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.sentiment.rules.Signs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Fits a head for a language other than English to labelled or rated texts in it: n-grams of words
 * and letters, emoji among them. Nothing of English goes into it.
 */
public final class LanguageTrainer {

  /** With fewer rows a language is left out. */
  public static final int LEAST_ROWS = 200;

  /** So is a language with a lower macro-F1 on rows held out. */
  public static final double FLOOR = 0.45;

  private static final int FOLDS = 5;
  private static final int ITERATIONS = 60;
  private static final double[] STRENGTHS = {1, 3, 10, 30};

  private final List<TrainingRow> rows;
  private final double[] weights;

  private LanguageTrainer(List<TrainingRow> rows) {
    this.rows = rows;
    double[] ones = new double[rows.size()];
    Arrays.fill(ones, 1);
    this.weights = Weights.balanced(rows, ones);
  }

  /**
   * What came of a training.
   *
   * @param head none if the language has too few rows, a single label or is below the floor
   * @param heldOut how right it is on rows that it had not seen
   */
  public record Fitted(Optional<LanguageHead> head, HeldOut heldOut) {}

  /** A head fitted to texts of one language. */
  public static Fitted fit(List<LabelledText> texts) {
    List<TrainingRow> rows =
        texts.stream().sorted(StableOrder.BY_CHECKSUM).map(LanguageTrainer::row).toList();
    long labels = rows.stream().mapToInt(TrainingRow::label).distinct().count();
    if (rows.size() < LEAST_ROWS || labels < 2) {
      return new Fitted(Optional.empty(), new HeldOut(rows.size(), 0, 0));
    }
    return new LanguageTrainer(rows).fitted();
  }

  private static TrainingRow row(LabelledText text) {
    long[] ngrams = Ngrams.withLetters(Signs.of(text.text(), Lexicon.shared()));
    HeadInputs inputs = new HeadInputs(new double[0], new double[0], ngrams, Set.of());
    return new TrainingRow(text, inputs, new double[0]);
  }

  private Fitted fitted() {
    double best = STRENGTHS[0];
    double[][] unseen = unseen(best);
    for (double strength : STRENGTHS) {
      double[][] logits = unseen(strength);
      if (logLoss(logits) < logLoss(unseen)) {
        best = strength;
        unseen = logits;
      }
    }
    HeldOut heldOut = HeldOut.of(rows, unseen);
    if (heldOut.macroF1() < FLOOR) {
      return new Fitted(Optional.empty(), heldOut);
    }
    NgramTable table = learner(best).fit(rows, weights);
    var trust = new TrustFit(rows, unseen, weights).fit();
    return new Fitted(Optional.of(new LanguageHead(table, trust, heldOut.macroF1())), heldOut);
  }

  private static NgramFit learner(double strength) {
    return new NgramFit(2, strength, ITERATIONS);
  }

  private double[][] unseen(double strength) {
    double[][] out = new double[rows.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      int[] seen = IntStream.range(0, rows.size()).filter(i -> i % FOLDS != part).toArray();
      NgramTable table =
          learner(strength)
              .fit(
                  Arrays.stream(seen).mapToObj(rows::get).toList(),
                  Arrays.stream(seen).mapToDouble(i -> weights[i]).toArray());
      for (int i = part; i < rows.size(); i += FOLDS) {
        out[i] = table.evidence(rows.get(i).inputs().ngrams());
      }
    }
    return out;
  }

  private double logLoss(double[][] logits) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      double stated = Softmax.of(logits[i])[rows.get(i).label()];
      sum -= weights[i] * StrictMath.log(Math.max(1e-9, stated));
    }
    return sum;
  }
}

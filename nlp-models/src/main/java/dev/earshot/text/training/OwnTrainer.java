// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.Adaptation;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.Judge;
import dev.earshot.text.sentiment.head.LinearLayer;
import dev.earshot.text.sentiment.head.ShippedEvidence;
import dev.earshot.text.sentiment.head.Softmax;
import dev.earshot.text.sentiment.head.Source;
import dev.earshot.text.sentiment.head.Stack;
import dev.earshot.text.sentiment.head.Trust;
import dev.earshot.text.sentiment.ngram.NgramTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Fits what an organisation's own labels change in a head: a correction that is added to the
 * shipped evidence, and which a penalty pulls to nothing where the rows do not ask for it. How
 * strong the rows are against the penalty is chosen by four-fold cross-validation on them, so few
 * rows change little and many may change much.
 */
public final class OwnTrainer {

  /** With fewer rows only the shipped evidence is re-weighed. */
  public static final int ENOUGH = 200;

  private static final int FOLDS = 4;
  private static final int ITERATIONS = 100;
  private static final int CLASSES = 3;
  private static final double[] STRENGTHS = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1};

  /** How much cheaper than a standardised input a whole n-gram vector is to the penalty. */
  private static final float WORDS = 8;

  /** The same for an embedding, whose numbers are about a twentieth in size. */
  private static final float EMBEDDING = 8;

  /** More than of a head without own labels: these teach the opinion more than the plain judge. */
  private static final double UNCERTAIN_SHARE = 0.4;

  private final List<TrainingRow> rows;
  private final double[][] shipped;
  private final double[] weights;
  private final int[] labels;
  private final boolean rich;
  private final boolean embedded;
  private final Map<Source, Standard> standards = new EnumMap<>(Source.class);
  private final Standard logits;
  private final long[] keys;
  private HeldOut heldOut;
  private double below;

  /**
   * What came of a training.
   *
   * @param model the adapted head
   * @param plain how right the plain judge is on rows that it had not seen
   * @param opinion the same with embeddings of all texts, where there are any
   */
  public record Fitted(HeadModel model, HeldOut plain, Optional<HeldOut> opinion) {}

  private OwnTrainer(List<TrainingRow> rows, double[][] shipped, boolean embedded) {
    this.rows = rows;
    this.shipped = shipped;
    this.embedded = embedded;
    this.rich = rows.size() >= ENOUGH;
    this.weights = gentle(rows);
    this.labels = rows.stream().mapToInt(TrainingRow::label).toArray();
    this.logits = Standard.unbounded(shipped, weights);
    if (rich) {
      put(Source.SENTENCE_NETWORK, StackFit.rows(rows, row -> row.inputs().network()));
      put(Source.RULES, StackFit.rows(rows, row -> row.inputs().rules()));
    }
    this.keys = rich ? NgramFit.keys(rows, 2) : new long[0];
  }

  private void put(Source source, double[][] values) {
    standards.put(source, Standard.of(values, weights));
  }

  /** A third of the way from rows that count alike to classes that do, for accuracy and for F1. */
  private static double[] gentle(List<TrainingRow> rows) {
    double[] ones = new double[rows.size()];
    Arrays.fill(ones, 1);
    double[] weights = Weights.balanced(rows, ones);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.cbrt(weights[i]);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weights.length / sum;
    }
    return weights;
  }

  /**
   * {@code base} as {@code rows} change it; its opinion too if they have embeddings.
   *
   * @param rows at least one a fold, with two labels at least
   */
  public static Fitted fit(HeadModel base, List<TrainingRow> rows) {
    List<TrainingRow> mixed =
        rows.stream()
            .sorted((a, b) -> StableOrder.BY_CHECKSUM.compare(a.labelled(), b.labelled()))
            .toList();
    OwnTrainer plain = of(base, mixed, false);
    Adaptation own = plain.adaptation();
    if (base.opinion().isEmpty() || mixed.get(0).vector().length == 0) {
      return new Fitted(base.adapted(own, Optional.empty()), plain.heldOut, Optional.empty());
    }
    OwnTrainer opinion = of(base, mixed, true);
    HeadModel model = base.adapted(own, Optional.of(opinion.adaptation()));
    return new Fitted(
        plain.rich ? model.asking(plain.below) : model,
        plain.heldOut,
        Optional.of(opinion.heldOut));
  }

  private static OwnTrainer of(HeadModel base, List<TrainingRow> rows, boolean embedded) {
    double[][] shipped =
        rows.stream()
            .map(
                row ->
                    embedded
                        ? ShippedEvidence.opinion(base, row.inputs(), row.vector())
                        : ShippedEvidence.plain(base, row.inputs()))
            .toArray(double[][]::new);
    return new OwnTrainer(rows, shipped, embedded);
  }

  /** The likeliest probability under which the least certain share of the rows lies, held out. */
  private static double uncertain(double[][] unseen, Trust trust) {
    double[] likeliest =
        Arrays.stream(unseen)
            .mapToDouble(logits -> Arrays.stream(trust.classes(logits)).max().orElseThrow())
            .sorted()
            .toArray();
    return likeliest[(int) (UNCERTAIN_SHARE * likeliest.length)];
  }

  private Adaptation adaptation() {
    int[] all = IntStream.range(0, rows.size()).toArray();
    double best = STRENGTHS[0];
    double[][] unseen = unseen(best);
    for (double strength : STRENGTHS) {
      double[][] logits = unseen(strength);
      if (logLoss(logits) < logLoss(unseen)) {
        best = strength;
        unseen = logits;
      }
    }
    heldOut = HeldOut.of(rows, unseen);
    Trust trust = new TrustFit(rows, unseen, weights).fit();
    below = uncertain(unseen, trust);
    return adaptation(fit(all, best), trust);
  }

  private double[][] unseen(double strength) {
    double[][] out = new double[rows.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      var fit = fit(pick(i -> i % FOLDS != part), strength);
      for (int i : pick(i -> i % FOLDS == part)) {
        out[i] = decided(fit, i);
      }
    }
    return out;
  }

  private int[] pick(IntPredicate wanted) {
    return IntStream.range(0, rows.size()).filter(wanted).toArray();
  }

  private double logLoss(double[][] logits) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      sum -= weights[i] * StrictMath.log(Math.max(1e-9, Softmax.of(logits[i])[labels[i]]));
    }
    return sum;
  }

  private SoftmaxRegression.Fit fit(int[] some, double strength) {
    Rows matrix = matrix(some);
    return new SoftmaxRegression(CLASSES, strength, ITERATIONS)
        .fit(
            matrix,
            Arrays.stream(some).map(i -> labels[i]).toArray(),
            Arrays.stream(some).mapToDouble(i -> weights[i]).toArray(),
            Arrays.stream(some).mapToObj(i -> shipped[i]).toArray(double[][]::new));
  }

  private double[] decided(SoftmaxRegression.Fit fit, int row) {
    Rows matrix = matrix(new int[] {row});
    double[] out = shipped[row].clone();
    for (int k = 0; k < CLASSES; k++) {
      out[k] += fit.bias()[k] + matrix.product(0, fit.weights()[k], 0);
    }
    return out;
  }

  /** Columns: the shipped logits, each source's row, the embedding, the n-grams. */
  private Rows matrix(int[] some) {
    Rows matrix = new Rows(columns());
    for (int i : some) {
      logits.put(matrix, shipped[i], 0);
      int offset = CLASSES;
      for (Map.Entry<Source, Standard> standard : standards.entrySet()) {
        standard.getValue().put(matrix, row(standard.getKey(), i), offset);
        offset += standard.getValue().columns();
      }
      if (rich && embedded) {
        offset = putEmbedding(matrix, i, offset);
      }
      NgramFit.put(matrix, keys, rows.get(i).inputs().ngrams(), offset, WORDS);
      matrix.endRow();
    }
    return matrix;
  }

  private int putEmbedding(Rows matrix, int i, int offset) {
    double[] vector = rows.get(i).vector();
    for (int j = 0; j < vector.length; j++) {
      matrix.put(offset + j, EMBEDDING * (float) vector[j]);
    }
    return offset + vector.length;
  }

  private double[] row(Source source, int i) {
    return source == Source.RULES ? rows.get(i).inputs().rules() : rows.get(i).inputs().network();
  }

  private int columns() {
    int vector = rich && embedded ? rows.get(0).vector().length : 0;
    int inputs = standards.values().stream().mapToInt(Standard::columns).sum();
    return CLASSES + inputs + vector + keys.length;
  }

  private Adaptation adaptation(SoftmaxRegression.Fit fit, Trust trust) {
    LinearLayer correction = logits.layer(fit.weights(), 0);
    Map<Source, LinearLayer> layers = new EnumMap<>(Source.class);
    int offset = CLASSES;
    for (Map.Entry<Source, Standard> standard : standards.entrySet()) {
      layers.put(standard.getKey(), standard.getValue().layer(fit.weights(), offset));
      offset += standard.getValue().columns();
    }
    if (rich && embedded) {
      int size = rows.get(0).vector().length;
      layers.put(Source.EMBEDDING, EmbeddingFit.layer(fit.weights(), offset, size, EMBEDDING));
      offset += size;
    }
    NgramTable words =
        new NgramTable(
            keys, NgramFit.weights(keys, fit, offset, WORDS), new double[NgramTable.CLASSES]);
    Stack stack = new Stack(expectation(fit, correction), layers);
    return new Adaptation(mix(correction), new Judge(stack, trust), words);
  }

  /** What stays of the correction when the shipped logits are all 0, and the bias. */
  private static double[] expectation(SoftmaxRegression.Fit fit, LinearLayer correction) {
    double[] out = correction.sums(new double[CLASSES]);
    for (int k = 0; k < CLASSES; k++) {
      out[k] += fit.bias()[k];
    }
    return out;
  }

  /** The shipped logits as they are, and what the correction adds for each unit of one. */
  private static double[][] mix(LinearLayer correction) {
    double[] none = correction.sums(new double[CLASSES]);
    double[][] mix = new double[CLASSES][CLASSES];
    for (int from = 0; from < CLASSES; from++) {
      double[] unit = new double[CLASSES];
      unit[from] = 1;
      double[] sums = correction.sums(unit);
      for (int to = 0; to < CLASSES; to++) {
        mix[to][from] = sums[to] - none[to] + (to == from ? 1 : 0);
      }
    }
    return mix;
  }
}

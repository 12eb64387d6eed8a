// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.Judge;
import dev.earshot.text.sentiment.head.LinearLayer;
import dev.earshot.text.sentiment.head.Opinion;
import dev.earshot.text.sentiment.head.ShippedEvidence;
import dev.earshot.text.sentiment.head.Softmax;
import dev.earshot.text.sentiment.head.Source;
import dev.earshot.text.sentiment.head.Stack;
import dev.earshot.text.sentiment.head.Trust;
import dev.earshot.text.sentiment.ngram.MeaningTable;
import dev.earshot.text.sentiment.ngram.NgramTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Fits the shipped head: n-grams, the meanings of words and embeddings on all rows, and the stacks
 * over them to evidence from models that had not seen the row's domain. With evidence from models
 * that had, a stack learns to trust what merely recognises a source.
 */
public final class ShippedTrainer {

  /** Sources that are alike are left out together. */
  private static final List<Set<String>> FOLDS =
      List.of(
          Set.of("womens"),
          Set.of("pros_cons"),
          Set.of("hu_liu"),
          Set.of("uci", "cfpb"),
          Set.of("banking77", "nlupp"),
          Set.of("clinc", "multidogo"));

  private static final double STACK_STRENGTH = 0.03;

  /** Chosen on the development sets: 1.0 to 1.5 do nearly as well. */
  private static final double TEMPERATURE = 1.2;

  private static final double UNCERTAIN_SHARE = 0.3;

  private static final NgramFit NGRAMS = new NgramFit(5, 0.02, 40);
  private static final EmbeddingFit EMBEDDINGS = new EmbeddingFit(1, 60);

  private final List<TrainingRow> rows;
  private final double[] weights;
  private final int[] labels;
  private final boolean embedded;
  private final Optional<MeaningFit> meanings;
  private final Set<Source> heard;

  private ShippedTrainer(List<TrainingRow> rows, Optional<MeaningFit> meanings, Set<Source> heard) {
    this.rows = rows;
    this.meanings = meanings;
    this.heard = heard;
    this.weights = Weights.bySourceAndClass(rows);
    this.labels = rows.stream().mapToInt(TrainingRow::label).toArray();
    this.embedded = rows.get(0).vector().length > 0;
  }

  /**
   * The head fitted to {@code rows}, whose sources are those of {@link ShippedCorpus}; with an
   * opinion if the rows have embeddings.
   */
  public static HeadModel fit(List<TrainingRow> rows) {
    return fit(rows, Optional.empty(), EnumSet.allOf(Source.class));
  }

  /**
   * The same, with what an embedding model knows of words.
   *
   * @param words in lower case, beside those of the rows
   * @param encoder gives the embedding of a word or of two
   */
  public static HeadModel fit(
      List<TrainingRow> rows, Collection<String> words, Function<String, float[]> encoder) {
    MeaningFit meanings = MeaningFit.of(rows, Vocabulary.of(rows, words), encoder);
    return fit(rows, Optional.of(meanings), EnumSet.allOf(Source.class));
  }

  /** A head by some of its sources only, to see what each is worth. */
  static HeadModel fit(List<TrainingRow> rows, Optional<MeaningFit> meanings, Set<Source> heard) {
    return new ShippedTrainer(rows, meanings, heard).model();
  }

  private HeadModel model() {
    Map<Source, double[][]> all = new EnumMap<>(Source.class);
    all.put(Source.SENTENCE_NETWORK, StackFit.rows(rows, row -> row.inputs().network()));
    all.put(Source.RULES, StackFit.rows(rows, row -> row.inputs().rules()));
    all.put(Source.WORDS, wordsFromOtherDomains());
    all.keySet().retainAll(heard);
    Judge plain = judge(all);
    NgramTable words = NGRAMS.fit(rows, weights);
    Optional<MeaningTable> meant = meanings.map(fit -> fit.fit(rows, weights));
    if (!embedded || !heard.contains(Source.EMBEDDING)) {
      return HeadModel.of(words, meant, plain, Optional.empty());
    }
    double below = uncertain(all, plain);
    // A whole text's embedding knows better what its words mean.
    all.computeIfPresent(Source.WORDS, (source, said) -> seenOnly(said));
    all.put(Source.EMBEDDING, embeddingFromOtherDomains());
    LinearLayer embedding = EMBEDDINGS.fit(rows, weights);
    return HeadModel.of(
        words, meant, plain, Optional.of(new Opinion(embedding, judge(all), below)));
  }

  private Judge judge(Map<Source, double[][]> all) {
    Stack stack = new StackFit(STACK_STRENGTH).fit(all, labels, weights);
    return new Judge(stack, trust(stack, all));
  }

  /**
   * Half by decisions of a stack that had seen the domain and half by one that had not: where a
   * head is put to work may be as near to its training as the first or as far as the second.
   */
  private Trust trust(Stack stack, Map<Source, double[][]> all) {
    double[][] far = unseen(all);
    List<TrainingRow> twice = new ArrayList<>(rows);
    twice.addAll(rows);
    double[][] logits = Arrays.copyOf(far, 2 * far.length);
    double[] both = Arrays.copyOf(weights, 2 * weights.length);
    for (int i = 0; i < far.length; i++) {
      logits[far.length + i] = logits(stack, all, i);
      both[far.length + i] = weights[i];
    }
    return new TrustFit(twice, logits, both).at(TEMPERATURE);
  }

  /** By row, the logits of a stack that had not seen its domain either. */
  private double[][] unseen(Map<Source, double[][]> all) {
    double[][] logits = new double[rows.size()][];
    for (Set<String> fold : FOLDS) {
      int[] others = indexes(fold, false);
      Map<Source, double[][]> seen = new EnumMap<>(Source.class);
      all.forEach((source, values) -> seen.put(source, pick(values, others)));
      Stack stack = new StackFit(STACK_STRENGTH).fit(seen, labels(others), weights(others));
      for (int i : indexes(fold, true)) {
        logits[i] = logits(stack, all, i);
      }
    }
    return logits;
  }

  private static double[] logits(Stack stack, Map<Source, double[][]> all, int row) {
    Map<Source, double[]> one = new EnumMap<>(Source.class);
    all.forEach((source, values) -> one.put(source, values[row]));
    return stack.logits(one);
  }

  /** The likeliest probability under which the least certain share of the rows lies. */
  private double uncertain(Map<Source, double[][]> all, Judge plain) {
    double[] likeliest = new double[rows.size()];
    for (int i = 0; i < likeliest.length; i++) {
      double[] logits = logits(plain.stack(), all, i);
      for (int k = 0; k < logits.length; k++) {
        logits[k] /= TEMPERATURE;
      }
      likeliest[i] = Arrays.stream(Softmax.of(logits)).max().orElseThrow();
    }
    Arrays.sort(likeliest);
    return likeliest[(int) (UNCERTAIN_SHARE * likeliest.length)];
  }

  private double[][] wordsFromOtherDomains() {
    double[][] evidence = new double[rows.size()][];
    for (Set<String> fold : FOLDS) {
      List<TrainingRow> others = rows(fold);
      double[] even = Weights.bySourceAndClass(others);
      NgramTable seen = NGRAMS.fit(others, even);
      Optional<MeaningTable> meant = meanings.map(fit -> fit.fit(others, even));
      for (int i : indexes(fold, true)) {
        evidence[i] = ShippedEvidence.words(seen, meant, rows.get(i).inputs().ngrams());
      }
    }
    return evidence;
  }

  /** What the n-grams of the rows say, without meanings; a layer heeds as many as it was given. */
  private static double[][] seenOnly(double[][] words) {
    return Arrays.stream(words)
        .map(row -> Arrays.copyOf(row, NgramTable.CLASSES))
        .toArray(double[][]::new);
  }

  private double[][] embeddingFromOtherDomains() {
    double[][] evidence = new double[rows.size()][];
    for (Set<String> fold : FOLDS) {
      List<TrainingRow> others = rows(fold);
      LinearLayer layer = EMBEDDINGS.fit(others, Weights.bySourceAndClass(others));
      for (int i : indexes(fold, true)) {
        evidence[i] = layer.sums(rows.get(i).vector());
      }
    }
    return evidence;
  }

  private List<TrainingRow> rows(Set<String> without) {
    return rows.stream().filter(row -> !without.contains(row.labelled().source())).toList();
  }

  private int[] indexes(Set<String> fold, boolean inside) {
    return IntStream.range(0, rows.size())
        .filter(i -> fold.contains(rows.get(i).labelled().source()) == inside)
        .toArray();
  }

  private static double[][] pick(double[][] values, int[] indexes) {
    return Arrays.stream(indexes).mapToObj(i -> values[i]).toArray(double[][]::new);
  }

  private int[] labels(int[] indexes) {
    return Arrays.stream(indexes).map(i -> labels[i]).toArray();
  }

  private double[] weights(int[] indexes) {
    List<TrainingRow> some = Arrays.stream(indexes).mapToObj(rows::get).toList();
    return Weights.bySourceAndClass(some);
  }
}

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
 * Fits the shipped head: n-grams, the meanings of words and embeddings on all texts, and the stacks
 * over them to evidence from models that had not seen the text's domain. With evidence from models
 * that had, a stack learns to trust what merely recognises a source.
 *
 * <p>The stacks are also given the lexicon's phrases, each as a text. The corpora hardly have texts
 * of one to three words, and from long ones a stack learns that whoever says so little feels
 * little.
 *
 * <p>The second opinion is given messages besides, invented as customers write them. An embedding
 * tells alike what is said alike in any domain, and of the corpora none is of such messages; what
 * goes by words gains little from so few.
 */
public final class ShippedTrainer {

  /**
   * Chosen on the development sets: thirty times as much trusts what holds in these corpora only,
   * and lost up to five points on tweets.
   */
  private static final double STACK_STRENGTH = 0.001;

  /** Chosen on the development sets: 1.0 to 1.5 do nearly as well. */
  private static final double TEMPERATURE = 1.2;

  private static final double UNCERTAIN_SHARE = 0.3;

  private static final NgramFit NGRAMS = new NgramFit(5, 0.02, 40);

  /**
   * Chosen by domains left out and on the development sets: three times as much loses a point on
   * tweets about the news, ten times one on tweets to companies.
   */
  private static final EmbeddingFit EMBEDDINGS = new EmbeddingFit(0.3, 60);

  private final List<TrainingRow> texts;
  private final double[] textWeights;
  private final ShippedRows given;

  /** The texts, behind them the phrases and at last the messages. */
  private final List<TrainingRow> rows;

  private final boolean embedded;
  private final Optional<MeaningFit> meanings;
  private final Set<Source> heard;

  private ShippedTrainer(ShippedRows given, Optional<MeaningFit> meanings, Set<Source> heard) {
    this.given = given;
    this.texts = given.texts();
    this.rows = given.all();
    this.meanings = meanings;
    this.heard = heard;
    this.textWeights = Weights.bySourceAndClass(texts);
    this.embedded = rows.get(0).vector().length > 0;
  }

  /**
   * The head fitted to {@code rows}, whose sources are those of {@link ShippedCorpus}; with an
   * opinion if the rows have embeddings.
   */
  public static HeadModel fit(ShippedRows rows) {
    return fit(rows, Optional.empty(), EnumSet.allOf(Source.class));
  }

  /**
   * The same, with what an embedding model knows of words.
   *
   * @param words in lower case, beside those of the rows
   * @param encoder gives the embedding of a word or of two
   */
  public static HeadModel fit(
      ShippedRows rows, Collection<String> words, Function<String, float[]> encoder) {
    MeaningFit meanings = MeaningFit.of(rows.texts(), Vocabulary.of(rows.texts(), words), encoder);
    return fit(rows, Optional.of(meanings), EnumSet.allOf(Source.class));
  }

  /** A head by some of its sources only, to see what each is worth. */
  static HeadModel fit(ShippedRows rows, Optional<MeaningFit> meanings, Set<Source> heard) {
    return new ShippedTrainer(rows, meanings, heard).model();
  }

  private HeadModel model() {
    NgramTable words = NGRAMS.fit(texts, textWeights);
    Optional<MeaningTable> meant = meanings.map(fit -> fit.fit(texts, textWeights));
    Map<Source, double[][]> all = new EnumMap<>(Source.class);
    all.put(Source.SENTENCE_NETWORK, StackFit.rows(rows, row -> row.inputs().network()));
    all.put(Source.RULES, StackFit.rows(rows, row -> row.inputs().rules()));
    all.put(Source.WORDS, wordsFromOtherDomains(words, meant));
    all.keySet().retainAll(heard);
    Judge plain = judge(all, given.plain());
    if (!embedded || !heard.contains(Source.EMBEDDING)) {
      return HeadModel.of(words, meant, plain, Optional.empty());
    }
    double below = uncertain(all, plain);
    LinearLayer embedding = embedding(given.embedded());
    all.put(Source.EMBEDDING, embeddingFromOtherDomains(embedding));
    return HeadModel.of(
        words, meant, plain, Optional.of(new Opinion(embedding, judge(all, rows), below)));
  }

  /** A judge fitted to {@code some}, the first of the rows. */
  private Judge judge(Map<Source, double[][]> all, List<TrainingRow> some) {
    Stack stack = stack(all, IntStream.range(0, some.size()).toArray());
    return new Judge(stack, trust(stack, all, some));
  }

  private Stack stack(Map<Source, double[][]> all, int[] indexes) {
    List<TrainingRow> some = Arrays.stream(indexes).mapToObj(rows::get).toList();
    int[] labels = some.stream().mapToInt(TrainingRow::label).toArray();
    Map<Source, double[][]> seen = new EnumMap<>(Source.class);
    all.forEach((source, values) -> seen.put(source, pick(values, indexes)));
    return new StackFit(STACK_STRENGTH).fit(seen, labels, Weights.bySourceAndClass(some));
  }

  private static LinearLayer embedding(List<TrainingRow> some) {
    return EMBEDDINGS.fit(some, Weights.withMessages(some));
  }

  /**
   * Half by decisions of a stack that had seen the domain and half by one that had not: where a
   * head is put to work may be as near to its training as the first or as far as the second.
   */
  private Trust trust(Stack stack, Map<Source, double[][]> all, List<TrainingRow> some) {
    double[][] far = unseen(all, some);
    List<TrainingRow> twice = new ArrayList<>(texts);
    twice.addAll(texts);
    double[][] logits = Arrays.copyOf(far, 2 * far.length);
    double[] both = Arrays.copyOf(textWeights, 2 * far.length);
    for (int i = 0; i < far.length; i++) {
      logits[far.length + i] = logits(stack, all, i);
      both[far.length + i] = textWeights[i];
    }
    return new TrustFit(twice, logits, both).at(TEMPERATURE);
  }

  /** By text, the logits of a stack that had not seen its domain either. */
  private double[][] unseen(Map<Source, double[][]> all, List<TrainingRow> some) {
    double[][] logits = new double[texts.size()][];
    for (Set<String> domain : Domains.ALL) {
      Stack stack = stack(all, Domains.indexes(some, domain, false));
      for (int i : Domains.indexes(texts, domain, true)) {
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

  /** The likeliest probability under which the least certain share of the texts lies. */
  private double uncertain(Map<Source, double[][]> all, Judge plain) {
    double[] likeliest = new double[texts.size()];
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

  /** For phrases and messages, which no table is fitted to, by the tables of all texts. */
  private double[][] wordsFromOtherDomains(NgramTable words, Optional<MeaningTable> meant) {
    double[][] evidence = StackFit.rows(rows, row -> said(words, meant, row));
    for (Set<String> domain : Domains.ALL) {
      List<TrainingRow> others = Domains.others(texts, domain);
      double[] even = Weights.bySourceAndClass(others);
      NgramTable seen = NGRAMS.fit(others, even);
      Optional<MeaningTable> understood = meanings.map(fit -> fit.fit(others, even));
      for (int i : Domains.indexes(texts, domain, true)) {
        evidence[i] = said(seen, understood, rows.get(i));
      }
    }
    return evidence;
  }

  private static double[] said(NgramTable words, Optional<MeaningTable> meant, TrainingRow row) {
    return ShippedEvidence.words(words, meant, row.inputs().ngrams());
  }

  /** For phrases, which no model of embeddings is fitted to, by that of all texts and messages. */
  private double[][] embeddingFromOtherDomains(LinearLayer embedding) {
    double[][] evidence = StackFit.rows(rows, row -> embedding.sums(row.vector()));
    for (Set<String> domain : Domains.ALL) {
      LinearLayer layer = embedding(Domains.others(given.embedded(), domain));
      judge(evidence, layer, Domains.indexes(texts, domain, true));
    }
    int[] messages = IntStream.range(given.plain().size(), rows.size()).toArray();
    judge(evidence, embedding(texts), messages);
    return evidence;
  }

  private void judge(double[][] evidence, LinearLayer layer, int[] indexes) {
    for (int i : indexes) {
      evidence[i] = layer.sums(rows.get(i).vector());
    }
  }

  private static double[][] pick(double[][] values, int[] indexes) {
    return Arrays.stream(indexes).mapToObj(i -> values[i]).toArray(double[][]::new);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.ThreeClasses;
import dev.earshot.text.sentiment.ngram.Ngrams;
import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.sentiment.rules.Signs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides what a text feels like. Safe for use by several threads if its encoder is.
 *
 * <p>Without an encoder every text is decided by the plain judge; with one, the texts that it is
 * least sure of are decided by the judge that hears an embedding too.
 */
public final class SentimentHead {

  private static final double GUESS = 1d / 3;

  /** A language is as good as certain from here on. */
  private static final double CERTAIN = 0.6;

  private final HeadModel model;
  private final HeadOptions options;
  private final Optional<Function<String, float[]>> encoder;
  private final String version;

  /** A head that reads no embeddings. */
  public SentimentHead(HeadModel model, HeadOptions options) {
    this(model, options, Optional.empty());
  }

  /**
   * A head of its parts.
   *
   * @param encoder gives a text's embedding, for what is uncertain
   */
  public SentimentHead(
      HeadModel model, HeadOptions options, Optional<Function<String, float[]>> encoder) {
    this.model = model;
    this.options = options;
    this.encoder = encoder;
    this.version = model.version();
  }

  /** Names the model. */
  public String version() {
    return version;
  }

  /**
   * What {@code text} feels like; one of faces alone by {@link SignHead}, since nothing that was
   * learnt from words is to be applied to it.
   *
   * @param sentences of it; none means that nothing was read, and nothing is said
   * @param languageConfidence in [0, 1], how sure it is that the text is English
   */
  public Sentiment judge(
      String text, List<SentenceSentiment> sentences, double languageConfidence) {
    int tokens = tokens(sentences, false);
    if (tokens == 0) {
      return Sentiment.UNKNOWN;
    }
    HeadInputs inputs = HeadInputs.of(text, sentences);
    if (!inputs.hasWords()) {
      Sentiment signs = SignHead.judge(text, OptionalDouble.empty());
      if (signs.label() != SentimentLabel.NEUTRAL) {
        return signs;
      }
    }
    Verdict verdict = verdict(text, inputs);
    double trusted = readShare(sentences, tokens) * trust(languageConfidence);
    return verdict.sentiment(trusted);
  }

  /** Whether texts in the language of this ISO 639-1 code have a head of their own. */
  public boolean reads(String language) {
    return model.languages().containsKey(language);
  }

  /** What {@code text} in a language other than English feels like, where no rating is known. */
  public Sentiment judgeIn(String language, String text, double languageConfidence) {
    return judgeIn(language, text, languageConfidence, OptionalDouble.empty());
  }

  /**
   * What {@code text} in a language other than English feels like: by the head of the language, or,
   * where there is none, by faces and the rating alone, see {@link SignHead}.
   *
   * @param languageConfidence in [0, 1], how sure the language is
   * @param rating that the writer gave, in [0, 1] with 1 for the best, if any
   */
  public Sentiment judgeIn(
      String language, String text, double languageConfidence, OptionalDouble rating) {
    LanguageHead other = model.languages().get(language);
    if (text.isBlank()) {
      return Sentiment.UNKNOWN;
    }
    if (other == null) {
      return SignHead.judge(text, rating);
    }
    long[] ngrams = Ngrams.withLetters(Signs.of(text, Lexicon.shared()));
    Evidence evidence = new Evidence().plus(Source.WORDS, other.words().evidence(ngrams));
    return new Verdict(evidence, other.trust(), Set.of(), options)
        .sentiment(trust(languageConfidence));
  }

  private Verdict verdict(String text, HeadInputs inputs) {
    Map<Source, double[]> rows = ShippedEvidence.rows(model, inputs);
    Verdict plain = decide(model.plain(), model.own(), rows, inputs);
    if (encoder.isEmpty()
        || model.opinion().isEmpty()
        || plain.likeliest() >= model.opinion().get().below()) {
      return plain;
    }
    return second(model.opinion().get(), text, rows, inputs);
  }

  private Verdict second(
      Opinion opinion, String text, Map<Source, double[]> rows, HeadInputs inputs) {
    double[] vector = wide(encoder.orElseThrow().apply(text));
    Evidence shipped = ShippedEvidence.opinion(model, rows, vector);
    if (model.ownOpinion().isEmpty()) {
      return new Verdict(shipped, opinion.judge().trust(), inputs.doubts(), options);
    }
    Map<Source, double[]> all = new EnumMap<>(rows);
    all.put(Source.EMBEDDING, vector);
    return adapted(model.ownOpinion().get(), shipped, all, inputs);
  }

  private Verdict decide(
      Judge judge, Optional<Adaptation> own, Map<Source, double[]> rows, HeadInputs inputs) {
    Evidence shipped = judge.stack().evidence(rows);
    return own.isPresent()
        ? adapted(own.get(), shipped, rows, inputs)
        : new Verdict(shipped, judge.trust(), inputs.doubts(), options);
  }

  private Verdict adapted(
      Adaptation own, Evidence shipped, Map<Source, double[]> rows, HeadInputs inputs) {
    Evidence evidence = shipped.through(own.mix());
    own.judge().stack().evidence(rows).parts().forEach(evidence::plus);
    evidence.plus(Source.WORDS, own.words().evidence(inputs.ngrams()));
    return new Verdict(evidence, own.judge().trust(), inputs.doubts(), options);
  }

  private static double[] wide(float[] vector) {
    double[] wide = new double[vector.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = vector[i];
    }
    return wide;
  }

  private static double readShare(List<SentenceSentiment> sentences, int tokens) {
    return (double) tokens(sentences, true) / tokens;
  }

  /** The tokens of all sentences, or of those that were parsed. */
  private static int tokens(List<SentenceSentiment> sentences, boolean parsedOnly) {
    int tokens = 0;
    for (SentenceSentiment sentence : sentences) {
      if (!parsedOnly || sentence.basis() == SentenceSentiment.Basis.PARSED) {
        tokens += sentence.tokens();
      }
    }
    return tokens;
  }

  /** What a doubtful language leaves of a confidence. */
  private static double trust(double languageConfidence) {
    return Math.min(1, languageConfidence / CERTAIN);
  }

  /** One decision with all it rests on. */
  private static final class Verdict {

    private final Evidence evidence;
    private final double[] classes;
    private final Trust trust;
    private final Set<Doubt> doubts;
    private final HeadOptions options;

    Verdict(Evidence raw, Trust trust, Set<Doubt> doubts, HeadOptions options) {
      this.evidence = raw.times(1 / trust.temperature()).plus(Source.EXPECTATION, options.logits());
      this.classes = Softmax.of(options.allowed(evidence.logits()));
      this.trust = trust;
      this.doubts = doubts;
      this.options = options;
    }

    double likeliest() {
      return Math.max(classes[0], Math.max(classes[1], classes[2]));
    }

    Sentiment sentiment(double trusted) {
      ThreeClasses probabilities = new ThreeClasses(classes[0], classes[1], classes[2]);
      double sure = trust.confidence(likeliest(), doubts);
      return new Sentiment(
          probabilities.likeliest(),
          classes[2] - classes[0],
          trusted * Math.max(GUESS, sure),
          probabilities,
          Shares.of(evidence, this::score));
    }

    private double score(double[] logits) {
      double[] all = Softmax.of(options.allowed(logits));
      return all[2] - all[0];
    }
  }
}

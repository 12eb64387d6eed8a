// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What text analysis found in one feedback. Offsets count UTF-16 units of the redacted text.
 *
 * @param language ISO 639 code, {@code und} when unknown
 * @param languageConfidence in [0, 1]
 * @param sentiment of the whole text
 * @param sentences in reading order
 * @param topics mentions of topics, by offset
 * @param redactions masks in the text
 * @param failures what went wrong on this text; the event goes on
 * @param lineage what made the analysis
 * @param signals what the writer wants, feels and had to do
 * @param special words that touch what the law protects specially
 */
public record Analysis(
    String language,
    double languageConfidence,
    Sentiment sentiment,
    List<Sentence> sentences,
    List<TopicMention> topics,
    List<RedactionMark> redactions,
    List<Failure> failures,
    Lineage lineage,
    Signals signals,
    List<SpecialMention> special) {

  /** For what is not scored: staff messages, ratings without words, deletes. */
  public static final Analysis NONE =
      new Analysis(
          "und", 0, Sentiment.NONE, List.of(), List.of(), List.of(), List.of(), Lineage.NONE);

  /** An analysis without signals and special words. */
  public Analysis(
      String language,
      double languageConfidence,
      Sentiment sentiment,
      List<Sentence> sentences,
      List<TopicMention> topics,
      List<RedactionMark> redactions,
      List<Failure> failures,
      Lineage lineage) {
    this(
        language,
        languageConfidence,
        sentiment,
        sentences,
        topics,
        redactions,
        failures,
        lineage,
        Signals.NONE,
        List.of());
  }

  /**
   * What the writer wants, feels and had to do, by names in upper case.
   *
   * @param intents the surest first, such as {@code COMPLAINT}
   * @param emotions the surest first, such as {@code ANGER}
   * @param effort {@code HIGH} or {@code LOW}; empty when nothing is said of it
   * @param responseNeeded whether the writer waits for an answer
   */
  public record Signals(
      List<String> intents, List<String> emotions, String effort, boolean responseNeeded) {

    public static final Signals NONE = new Signals(List.of(), List.of(), "", false);
  }

  /** Sentiment classes; {@code NONE} where there was nothing to score. */
  public enum Label {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    NONE
  }

  /**
   * Sentiment of the whole text.
   *
   * @param label most likely class
   * @param score in [-1, 1], negative is bad
   * @param confidence in [0, 1]; 0 when nothing was read
   * @param negative probability
   * @param neutral probability
   * @param positive probability
   * @param leftOut whether it counts in no figure: nothing was read, or not by a model that is
   *     accepted for the language
   */
  public record Sentiment(
      Label label,
      double score,
      double confidence,
      double negative,
      double neutral,
      double positive,
      boolean leftOut) {

    public static final Sentiment NONE = new Sentiment(Label.NONE, 0, 0, 0, 0, 0);

    /** A sentiment that counts in figures. */
    public Sentiment(
        Label label,
        double score,
        double confidence,
        double negative,
        double neutral,
        double positive) {
      this(label, score, confidence, negative, neutral, positive, false);
    }

    /**
     * Whether the score counts: a text that was not read is NEUTRAL without any confidence, which
     * is nobody's opinion, and one in a language without an accepted model is a guess by its signs.
     */
    public boolean isScored() {
      return label != Label.NONE && confidence > 0 && !leftOut;
    }

    /** Whether there were words, whose sentiment does not count. */
    public boolean isLeftOut() {
      return label != Label.NONE && !isScored();
    }
  }

  /**
   * One sentence, without the phrases of its parse tree: with five probabilities each they would
   * outweigh the text many times over in topics and tables, and nothing downstream rests on them.
   *
   * @param begin first UTF-16 unit
   * @param end one past the last
   * @param label its most likely class
   * @param score in [-1, 1]
   * @param probabilities of the five classes from very negative to very positive
   */
  public record Sentence(
      int begin, int end, Label label, double score, List<Double> probabilities) {}

  /**
   * A topic and the words it was recognised by.
   *
   * @param path path in the taxonomy, {@code billing/refund}
   * @param queryId the query that matched
   * @param begin first UTF-16 unit of the evidence
   * @param end one past the last
   * @param evidence the words, in the redacted text
   * @param score sentiment of the surroundings, in [-1, 1]
   */
  public record TopicMention(
      String path, String queryId, int begin, int end, String evidence, double score) {}

  /**
   * Something that went wrong on this text.
   *
   * @param code stable code
   * @param message for a person, without the customer's words
   */
  public record Failure(String code, String message) {}

  /**
   * What made the analysis.
   *
   * @param model version of the models
   * @param taxonomy version of the taxonomy
   * @param profile speed and accuracy profile
   */
  public record Lineage(String model, String taxonomy, String profile) {
    public static final Lineage NONE = new Lineage("", "", "");
  }

  /**
   * The same analysis of a feedback that is known to hold these.
   *
   * @param marks what was masked before
   * @param mentions words that touch what the law protects specially
   */
  public Analysis of(List<RedactionMark> marks, List<SpecialMention> mentions) {
    return new Analysis(
        language,
        languageConfidence,
        sentiment,
        sentences,
        topics,
        marks,
        failures,
        lineage,
        signals,
        mentions);
  }

  /** The special categories that are touched, each once, in alphabetical order. */
  public SortedSet<String> specialCategories() {
    SortedSet<String> categories = new TreeSet<>();
    special.forEach(mention -> categories.add(mention.category()));
    return categories;
  }
}

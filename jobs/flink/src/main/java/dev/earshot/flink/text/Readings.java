// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.RedactionMark;
import dev.earshot.text.TextAnalysis;
import dev.earshot.text.TextFailure;
import dev.earshot.text.TopicMention;
import dev.earshot.text.intent.Signals;
import dev.earshot.text.privacy.Redacted;
import dev.earshot.text.privacy.Redaction;
import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Results of text analysis in the domain's terms. */
final class Readings {

  private Readings() {}

  static PersonalData.Masked masked(Redacted redacted) {
    return new PersonalData.Masked(
        redacted.text(), redacted.redactions().stream().map(Readings::mark).toList());
  }

  /**
   * Without special words, which are asked for in all that was said, not in the text alone.
   *
   * @param accepted languages of which the sentiment counts in figures
   */
  static Analysis analysis(TextAnalysis text, Set<String> accepted) {
    return new Analysis(
        text.language().code(),
        text.language().confidence(),
        sentiment(text.sentiment(), accepted.contains(text.language().code())),
        text.sentences().stream().map(Readings::sentence).toList(),
        text.topics().stream().map(Readings::topic).toList(),
        text.redactions().stream().map(Readings::mark).toList(),
        text.failures().stream().map(Readings::failure).toList(),
        new Analysis.Lineage(
            text.lineage().modelVersion(),
            text.lineage().taxonomyVersion(),
            text.lineage().profile().name().toLowerCase(Locale.ROOT)),
        signals(text.signals()),
        List.of());
  }

  private static Analysis.Signals signals(Signals signals) {
    return new Analysis.Signals(
        signals.intents().stream().map(found -> found.what().name()).toList(),
        signals.emotions().stream().map(found -> found.what().name()).toList(),
        signals.effort().map(found -> found.what().name()).orElse(""),
        signals.response().needed());
  }

  private static Analysis.Sentiment sentiment(Sentiment sentiment, boolean accepted) {
    return new Analysis.Sentiment(
        label(sentiment.label()),
        sentiment.score(),
        sentiment.confidence(),
        sentiment.probabilities().negative(),
        sentiment.probabilities().neutral(),
        sentiment.probabilities().positive(),
        !accepted || sentiment.confidence() == 0);
  }

  private static Analysis.Label label(SentimentLabel label) {
    return switch (label) {
      case NEGATIVE -> Analysis.Label.NEGATIVE;
      case NEUTRAL -> Analysis.Label.NEUTRAL;
      case POSITIVE -> Analysis.Label.POSITIVE;
    };
  }

  private static Analysis.Sentence sentence(SentenceSentiment sentence) {
    FiveClasses classes = sentence.probabilities();
    return new Analysis.Sentence(
        sentence.begin(),
        sentence.end(),
        label(sentence.label()),
        sentence.score(),
        List.of(
            classes.veryNegative(),
            classes.negative(),
            classes.neutral(),
            classes.positive(),
            classes.veryPositive()));
  }

  private static Analysis.TopicMention topic(TopicMention mention) {
    return new Analysis.TopicMention(
        mention.path(),
        mention.queryId(),
        mention.begin(),
        mention.end(),
        mention.evidence(),
        mention.score());
  }

  private static RedactionMark mark(Redaction redaction) {
    return new RedactionMark(redaction.type().name(), redaction.begin(), redaction.end());
  }

  private static Analysis.Failure failure(TextFailure failure) {
    return new Analysis.Failure(failure.code().name(), failure.message());
  }
}

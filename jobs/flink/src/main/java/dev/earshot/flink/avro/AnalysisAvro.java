// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.RedactionMark;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.schema.AnalysisFailure;
import dev.earshot.schema.SentenceSentiment;
import dev.earshot.schema.SentimentLabel;
import java.util.List;

/** {@link Analysis} as Avro, and back. */
final class AnalysisAvro {

  private AnalysisAvro() {}

  static dev.earshot.schema.Analysis toAvro(Analysis analysis) {
    Analysis.Sentiment sentiment = analysis.sentiment();
    return dev.earshot.schema.Analysis.newBuilder()
        .setLanguage(analysis.language())
        .setLanguageConfidence(analysis.languageConfidence())
        .setLabel(Constants.same(sentiment.label(), SentimentLabel.class))
        .setScore(sentiment.score())
        .setConfidence(sentiment.confidence())
        .setPNegative(sentiment.negative())
        .setPNeutral(sentiment.neutral())
        .setPPositive(sentiment.positive())
        .setSentences(analysis.sentences().stream().map(AnalysisAvro::toAvro).toList())
        .setTopics(analysis.topics().stream().map(AnalysisAvro::toAvro).toList())
        .setRedactions(analysis.redactions().stream().map(AnalysisAvro::toAvro).toList())
        .setFailures(analysis.failures().stream().map(AnalysisAvro::toAvro).toList())
        .setModelVersion(analysis.lineage().model())
        .setTaxonomyVersion(analysis.lineage().taxonomy())
        .setProfile(analysis.lineage().profile())
        .setLeftOut(sentiment.leftOut())
        .setIntents(analysis.signals().intents())
        .setEmotions(analysis.signals().emotions())
        .setEffort(analysis.signals().effort())
        .setResponseNeeded(analysis.signals().responseNeeded())
        .setSpecialCategories(analysis.special().stream().map(AnalysisAvro::toAvro).toList())
        .build();
  }

  private static SentenceSentiment toAvro(Analysis.Sentence sentence) {
    return SentenceSentiment.newBuilder()
        .setBegin(sentence.begin())
        .setEnd(sentence.end())
        .setLabel(Constants.same(sentence.label(), SentimentLabel.class))
        .setScore(sentence.score())
        .setP(sentence.probabilities().stream().map(Double::floatValue).toList())
        .build();
  }

  private static dev.earshot.schema.TopicMention toAvro(Analysis.TopicMention mention) {
    return dev.earshot.schema.TopicMention.newBuilder()
        .setPath(mention.path())
        .setQueryId(mention.queryId())
        .setBegin(mention.begin())
        .setEnd(mention.end())
        .setEvidence(mention.evidence())
        .setScore(mention.score())
        .build();
  }

  private static dev.earshot.schema.RedactionMark toAvro(RedactionMark mark) {
    return dev.earshot.schema.RedactionMark.newBuilder()
        .setType(mark.type())
        .setBegin(mark.begin())
        .setEnd(mark.end())
        .build();
  }

  private static dev.earshot.schema.SpecialMention toAvro(SpecialMention mention) {
    return dev.earshot.schema.SpecialMention.newBuilder()
        .setCategory(mention.category())
        .setField(mention.field())
        .setBegin(mention.begin())
        .setEnd(mention.end())
        .build();
  }

  private static AnalysisFailure toAvro(Analysis.Failure failure) {
    return AnalysisFailure.newBuilder()
        .setCode(failure.code())
        .setMessage(failure.message())
        .build();
  }

  static Analysis fromAvro(dev.earshot.schema.Analysis avro) {
    return new Analysis(
        avro.getLanguage(),
        avro.getLanguageConfidence(),
        new Analysis.Sentiment(
            Constants.same(avro.getLabel(), Analysis.Label.class),
            avro.getScore(),
            avro.getConfidence(),
            avro.getPNegative(),
            avro.getPNeutral(),
            avro.getPPositive(),
            avro.getLeftOut()),
        avro.getSentences().stream().map(AnalysisAvro::fromAvro).toList(),
        avro.getTopics().stream().map(AnalysisAvro::fromAvro).toList(),
        avro.getRedactions().stream()
            .map(mark -> new RedactionMark(mark.getType(), mark.getBegin(), mark.getEnd()))
            .toList(),
        avro.getFailures().stream()
            .map(failure -> new Analysis.Failure(failure.getCode(), failure.getMessage()))
            .toList(),
        new Analysis.Lineage(avro.getModelVersion(), avro.getTaxonomyVersion(), avro.getProfile()),
        new Analysis.Signals(
            List.copyOf(avro.getIntents()),
            List.copyOf(avro.getEmotions()),
            avro.getEffort(),
            avro.getResponseNeeded()),
        avro.getSpecialCategories().stream().map(AnalysisAvro::fromAvro).toList());
  }

  private static Analysis.Sentence fromAvro(SentenceSentiment avro) {
    return new Analysis.Sentence(
        avro.getBegin(),
        avro.getEnd(),
        Constants.same(avro.getLabel(), Analysis.Label.class),
        avro.getScore(),
        avro.getP().stream().map(Float::doubleValue).toList());
  }

  private static SpecialMention fromAvro(dev.earshot.schema.SpecialMention avro) {
    return new SpecialMention(avro.getCategory(), avro.getField(), avro.getBegin(), avro.getEnd());
  }

  private static Analysis.TopicMention fromAvro(dev.earshot.schema.TopicMention avro) {
    return new Analysis.TopicMention(
        avro.getPath(),
        avro.getQueryId(),
        avro.getBegin(),
        avro.getEnd(),
        avro.getEvidence(),
        avro.getScore());
  }
}

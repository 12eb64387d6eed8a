// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.RedactionMark;
import dev.earshot.schema.AnalysisFailure;
import dev.earshot.schema.SentenceSentiment;
import dev.earshot.schema.SentimentLabel;
import dev.earshot.schema.TopicScore;

/** {@link Analysis} and {@link Contribution} as Avro. */
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

  private static AnalysisFailure toAvro(Analysis.Failure failure) {
    return AnalysisFailure.newBuilder()
        .setCode(failure.code())
        .setMessage(failure.message())
        .build();
  }

  static dev.earshot.schema.Contribution toAvro(Contribution contribution) {
    Party party = contribution.party();
    Dimensions dimensions = contribution.dimensions();
    Analysis.Sentiment sentiment = contribution.sentiment();
    return dev.earshot.schema.Contribution.newBuilder()
        .setSaidAt(contribution.times().saidAt())
        .setExperiencedAt(contribution.times().experiencedAt())
        .setReceivedAt(contribution.times().receivedAt())
        .setCustomerKey(party.customer())
        .setAccountId(party.account())
        .setAudience(Constants.same(party.audience(), dev.earshot.schema.Audience.class))
        .setAuthorRole(Constants.same(party.authorRole(), dev.earshot.schema.AuthorRole.class))
        .setBrand(dimensions.brand())
        .setUnitPath(dimensions.unitPath())
        .setChannel(dimensions.channel())
        .setDirection(Constants.same(dimensions.direction(), dev.earshot.schema.Direction.class))
        .setTouchpoint(dimensions.touchpoint())
        .setProduct(dimensions.product())
        .setProductVersion(dimensions.productVersion())
        .setRegion(dimensions.region())
        .setSegment(dimensions.segment())
        .setLanguage(contribution.language())
        .setRatings(RatingAvro.toAvro(contribution.ratings()))
        .setLabel(Constants.same(sentiment.label(), SentimentLabel.class))
        .setScore(sentiment.score())
        .setConfidence(sentiment.confidence())
        .setTopics(contribution.topics().stream().map(AnalysisAvro::toAvro).toList())
        .setInvitationId(contribution.invitation().id())
        .setInvitationStatus(
            Constants.same(
                contribution.invitation().status(), dev.earshot.schema.InvitationStatus.class))
        .setTicketStatus(contribution.ticketStatus())
        .build();
  }

  private static TopicScore toAvro(Contribution.TopicScore topic) {
    return TopicScore.newBuilder().setPath(topic.path()).setScore(topic.score()).build();
  }
}

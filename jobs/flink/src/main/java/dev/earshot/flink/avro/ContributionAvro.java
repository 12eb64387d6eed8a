// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Times;
import dev.earshot.schema.SentimentLabel;
import dev.earshot.schema.TopicScore;

/**
 * {@link Contribution} as Avro, and back. Known limit: the probabilities of the classes and the ids
 * of the customer's secret and parent account do not travel; nothing is taken back by them.
 */
final class ContributionAvro {

  private ContributionAvro() {}

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
        .setLeftOut(sentiment.leftOut())
        .setTopics(contribution.topics().stream().map(ContributionAvro::toAvro).toList())
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

  static Contribution fromAvro(dev.earshot.schema.Contribution avro) {
    return new Contribution(
        new Times(avro.getExperiencedAt(), avro.getSaidAt(), avro.getReceivedAt()),
        new Party(
            avro.getCustomerKey(),
            "",
            avro.getAccountId(),
            "",
            Constants.same(avro.getAudience(), Party.Audience.class),
            Constants.same(avro.getAuthorRole(), Party.AuthorRole.class)),
        dimensions(avro),
        avro.getLanguage(),
        RatingAvro.fromAvro(avro.getRatings()),
        new Analysis.Sentiment(
            Constants.same(avro.getLabel(), Analysis.Label.class),
            avro.getScore(),
            avro.getConfidence(),
            0,
            0,
            0,
            avro.getLeftOut()),
        avro.getTopics().stream()
            .map(topic -> new Contribution.TopicScore(topic.getPath(), topic.getScore()))
            .toList(),
        new Invitation(
            avro.getInvitationId(),
            Constants.same(avro.getInvitationStatus(), Invitation.Status.class)),
        avro.getTicketStatus());
  }

  private static Dimensions dimensions(dev.earshot.schema.Contribution avro) {
    return new Dimensions(
        avro.getBrand(),
        avro.getUnitPath(),
        avro.getChannel(),
        Constants.same(avro.getDirection(), Dimensions.Direction.class),
        avro.getTouchpoint(),
        avro.getProduct(),
        avro.getProductVersion(),
        avro.getRegion(),
        avro.getSegment());
  }
}

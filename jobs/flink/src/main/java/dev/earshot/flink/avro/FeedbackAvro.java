// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.feedback.Dimensions;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Operation;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.SourceEvent;
import dev.earshot.feedback.Ticket;
import dev.earshot.feedback.Times;
import dev.earshot.feedback.Words;

/** {@link Feedback} as Avro, and back. */
public final class FeedbackAvro {

  private FeedbackAvro() {}

  public static dev.earshot.schema.Feedback toAvro(Feedback feedback) {
    SourceEvent event = feedback.event();
    Party party = feedback.party();
    Dimensions dimensions = feedback.dimensions();
    return dev.earshot.schema.Feedback.newBuilder()
        .setEventId(event.id())
        .setSource(event.source())
        .setSourceSystem(event.system())
        .setEventType(event.type())
        .setThreadId(event.threadId())
        .setObjectId(event.objectId())
        .setExperiencedAt(feedback.times().experiencedAt())
        .setSaidAt(feedback.times().saidAt())
        .setReceivedAt(feedback.times().receivedAt())
        .setCustomerKey(party.customer())
        .setCustomerKeyId(party.customerKeyId())
        .setAccountId(party.account())
        .setParentAccountId(party.parentAccount())
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
        .setLanguage(feedback.words().language())
        .setSubject(feedback.words().subject())
        .setText(feedback.words().text())
        .setJourneyHints(feedback.journeyHints())
        .setRatings(RatingAvro.toAvro(feedback.ratings()))
        .setInvitationId(feedback.invitation().id())
        .setInvitationStatus(
            Constants.same(
                feedback.invitation().status(), dev.earshot.schema.InvitationStatus.class))
        .setTicketStatus(feedback.ticket().status())
        .setTicketPriority(feedback.ticket().priority())
        .setTags(feedback.ticket().tags())
        .setOperation(Constants.same(feedback.operation(), dev.earshot.schema.Operation.class))
        .setAttributes(feedback.attributes())
        .setOrigin(OriginAvro.toAvro(feedback.origin()))
        .build();
  }

  /**
   * The feedback in a record that a source sent.
   *
   * @param origin the record it came in, which stands in place of the origin it states
   */
  public static Feedback fromAvro(
      dev.earshot.schema.Feedback avro, SourceEvent event, Origin origin) {
    return new Feedback(
        event,
        new Times(avro.getExperiencedAt(), avro.getSaidAt(), avro.getReceivedAt()),
        party(avro),
        dimensions(avro),
        Words.of(avro.getLanguage(), avro.getSubject(), avro.getText()),
        RatingAvro.fromAvro(avro.getRatings()),
        new Invitation(
            avro.getInvitationId(),
            Constants.same(avro.getInvitationStatus(), Invitation.Status.class)),
        new Ticket(avro.getTicketStatus(), avro.getTicketPriority(), avro.getTags()),
        avro.getJourneyHints(),
        Constants.same(avro.getOperation(), Operation.class),
        avro.getAttributes(),
        origin);
  }

  private static Party party(dev.earshot.schema.Feedback avro) {
    return new Party(
        avro.getCustomerKey(),
        avro.getCustomerKeyId(),
        avro.getAccountId(),
        avro.getParentAccountId(),
        Constants.same(avro.getAudience(), Party.Audience.class),
        Constants.same(avro.getAuthorRole(), Party.AuthorRole.class));
  }

  private static Dimensions dimensions(dev.earshot.schema.Feedback avro) {
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

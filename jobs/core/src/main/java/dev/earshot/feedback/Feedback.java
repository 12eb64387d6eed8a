// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.List;
import java.util.Map;

/**
 * One piece of feedback in the form that all sources are brought into: a verbatim, an answer to a
 * survey, a message of a ticket or chat, a review, a post.
 *
 * @param event identity in the source
 * @param times experienced, said, received
 * @param party who speaks
 * @param dimensions what metrics are cut by
 * @param words what was said
 * @param ratings answers on scales
 * @param invitation the invitation it answers
 * @param ticket ticket state
 * @param journeyHints journey name to stage or reference, as the source knows it
 * @param operation whether it is stated or taken back
 * @param attributes whatever else the source sent, by name
 * @param origin the Kafka record
 */
public record Feedback(
    SourceEvent event,
    Times times,
    Party party,
    Dimensions dimensions,
    Words words,
    List<Rating> ratings,
    Invitation invitation,
    Ticket ticket,
    Map<String, String> journeyHints,
    Operation operation,
    Map<String, String> attributes,
    Origin origin) {

  public String id() {
    return event.id();
  }

  /** Whether these are words of a customer, partner or employee that are to be scored. */
  public boolean isScored() {
    return party.authorRole() == Party.AuthorRole.CUSTOMER && !words.text().isBlank();
  }

  /** Whether anything at all is said: words, a rating, an invitation's or a ticket's state. */
  public boolean saysSomething() {
    return !words.text().isBlank()
        || !words.subject().isBlank()
        || !ratings.isEmpty()
        || invitation.status() != Invitation.Status.NONE
        || !ticket.status().isEmpty();
  }

  /** The same feedback in other words, with other attributes. */
  public Feedback saying(Words otherWords, Map<String, String> otherAttributes) {
    return new Feedback(
        event,
        times,
        party,
        dimensions,
        otherWords,
        ratings,
        invitation,
        ticket,
        journeyHints,
        operation,
        otherAttributes,
        origin);
  }

  /** The same feedback with another ticket state and other journey hints. */
  public Feedback placed(Ticket otherTicket, Map<String, String> otherHints) {
    return new Feedback(
        event,
        times,
        party,
        dimensions,
        words,
        ratings,
        invitation,
        otherTicket,
        otherHints,
        operation,
        attributes,
        origin);
  }

  /** The statement that this feedback is taken back from its customer: without any words. */
  public Feedback takenBackFrom(Party formerParty) {
    return new Feedback(
        event,
        times,
        formerParty,
        dimensions,
        Words.NONE,
        List.of(),
        invitation,
        ticket,
        Map.of(),
        Operation.DELETE,
        Map.of(),
        origin);
  }

  /** The same feedback of another party. */
  public Feedback by(Party otherParty) {
    return new Feedback(
        event,
        times,
        otherParty,
        dimensions,
        words,
        ratings,
        invitation,
        ticket,
        journeyHints,
        operation,
        attributes,
        origin);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import dev.earshot.workload.text.Tone;

/**
 * What the generator meant with a record; never sent, known to those who judge.
 *
 * @param kind what the record is
 * @param transmission which sending of its event it is
 * @param brand whose customers it concerns; empty where none
 * @param topic path of the topic that is spoken of; empty where nothing is said or of nothing
 * @param tone how it is meant; NEUTRAL where nothing is said
 * @param language ISO 639 code of the text; empty without text
 * @param text what is said; empty where nothing is
 * @param problem id of the planted problem that caused it; empty for none
 */
public record Label(
    Kind kind,
    Transmission transmission,
    String brand,
    String topic,
    Tone tone,
    String language,
    String text,
    String problem) {

  /** What a record is. */
  public enum Kind {
    INVITATION,
    SURVEY,
    CHAT,
    REVIEW,
    SOCIAL,
    TICKET,
    /** A customer's later words on a ticket. */
    COMMENT,
    /** A ticket changes its status. */
    STATUS,
    /** Words of staff or a bot. */
    STAFF,
    ORDER,
    REFUND,
    CANCEL,
    /** A visitor turns out to be a customer. */
    IDENTIFY;

    /** Whether a customer says it, in words or by rating. */
    public boolean isCustomerVoice() {
      return switch (this) {
        case SURVEY, CHAT, REVIEW, SOCIAL, TICKET, COMMENT -> true;
        case INVITATION, STATUS, STAFF, ORDER, REFUND, CANCEL, IDENTIFY -> false;
      };
    }
  }

  /** Which sending of an event a record is. */
  public enum Transmission {
    FIRST,
    /** The same bytes once more. */
    DUPLICATE,
    /** The same event with other content. */
    EDIT,
    /** The event is taken back. */
    DELETE
  }

  /** The same in another sending with another text. */
  public Label as(Transmission other, String otherText) {
    return new Label(kind, other, brand, topic, tone, language, otherText, problem);
  }

  /** Whether it is a text to analyse. */
  public boolean hasText() {
    return !text.isEmpty();
  }
}

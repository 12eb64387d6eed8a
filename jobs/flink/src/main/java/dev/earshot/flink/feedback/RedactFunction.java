// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.Ticket;
import dev.earshot.feedback.Words;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Masks personal data in words and attributes. Chained to the source, so that nothing unmasked ever
 * crosses the network or reaches state.
 */
public final class RedactFunction extends RichMapFunction<Arrival, Arrival> {

  private static final long serialVersionUID = 1L;

  private final TextTools textTools;
  private transient PersonalData personalData;

  public RedactFunction(TextTools textTools) {
    this.textTools = textTools;
  }

  @Override
  public void open(OpenContext context) {
    personalData = textTools.openPersonalData();
  }

  @Override
  public Arrival map(Arrival arrival) {
    return switch (arrival.kind()) {
      case FEEDBACK -> Arrival.of(redacted(arrival.feedback()));
      case OUTCOME -> Arrival.of(redacted(arrival.outcome()));
      case MERGE, FILTERED, DEAD, CLOSE, MARK -> arrival;
    };
  }

  private Feedback redacted(Feedback feedback) {
    Words words = feedback.words();
    PersonalData.Masked text = personalData.mask(words.text());
    String subject = personalData.mask(words.subject()).text();
    return feedback
        .saying(
            new Words(words.language(), subject, text.text(), text.marks()),
            redacted(feedback.attributes()))
        .placed(redacted(feedback.ticket()), redacted(feedback.journeyHints()));
  }

  private Ticket redacted(Ticket ticket) {
    return new Ticket(
        ticket.status(),
        ticket.priority(),
        ticket.tags().stream().map(tag -> personalData.mask(tag).text()).toList());
  }

  private Outcome redacted(Outcome outcome) {
    return outcome.withAttributes(redacted(outcome.attributes()));
  }

  private Map<String, String> redacted(Map<String, String> attributes) {
    Map<String, String> masked = new TreeMap<>();
    attributes.forEach((name, value) -> masked.put(name, personalData.mask(value).text()));
    return masked;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a source may send.
 *
 * @param maximumAhead how far the said time may lie after the record's Kafka timestamp
 * @param maximumAge how far it may lie before it
 * @param maximumTextLength longest text, in UTF-16 units
 */
public record ArrivalPolicy(Duration maximumAhead, Duration maximumAge, int maximumTextLength)
    implements Serializable {

  /** What is wrong with the feedback, if anything. */
  public Optional<Rejection> refuse(Feedback feedback) {
    if (feedback.operation() == Operation.DELETE) {
      return refuseTime(feedback.times(), feedback.origin());
    }
    if (!feedback.saysSomething()) {
      return rejection(
          DeadLetterCode.MISSING_TEXT,
          "neither text, subject, rating, invitation status nor ticket status is given",
          "text");
    }
    int length = feedback.words().text().length();
    if (length > maximumTextLength) {
      return rejection(
          DeadLetterCode.TEXT_TOO_LONG,
          "text has " + length + " characters, at most " + maximumTextLength + " are taken",
          "text");
    }
    for (int i = 0; i < feedback.ratings().size(); i++) {
      if (!feedback.ratings().get(i).isOnScale()) {
        return rejection(DeadLetterCode.INVALID_FIELD, offScale(feedback, i), "ratings[" + i + "]");
      }
    }
    return refuseTime(feedback.times(), feedback.origin());
  }

  /** What is wrong with the outcome, if anything. */
  public Optional<Rejection> refuse(Outcome outcome) {
    return refuseTime(outcome.times(), outcome.origin());
  }

  private Optional<Rejection> refuseTime(Times times, Origin origin) {
    Instant kafkaTime = origin.timestamp();
    if (times.saidAt().isAfter(kafkaTime.plus(maximumAhead))) {
      return rejection(
          DeadLetterCode.FUTURE_DATE,
          String.format(
              "said at %s, which is %s after its Kafka timestamp %s; at most %s is taken",
              times.saidAt(), Duration.between(kafkaTime, times.saidAt()), kafkaTime, maximumAhead),
          "said_at");
    }
    if (times.saidAt().isBefore(kafkaTime.minus(maximumAge))) {
      return rejection(
          DeadLetterCode.ANCIENT_DATE,
          "said at " + times.saidAt() + ", more than " + maximumAge.toDays() + " days before",
          "said_at");
    }
    return Optional.empty();
  }

  private static String offScale(Feedback feedback, int index) {
    Rating rating = feedback.ratings().get(index);
    return String.format(
        "%s value %s is not on its scale from %s to %s",
        rating.metric(), rating.raw(), rating.scaleMinimum(), rating.scaleMaximum());
  }

  private static Optional<Rejection> rejection(DeadLetterCode code, String reason, String where) {
    return Optional.of(new Rejection(code, reason, where));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a source may send.
 *
 * @param maximumAhead how far the said time may lie after the record's Kafka timestamp
 * @param maximumAge how far it may lie before it
 * @param maximumTextLength most text in one feedback, with its subject, tags, hints and attributes,
 *     in UTF-16 units
 */
public record ArrivalPolicy(Duration maximumAhead, Duration maximumAge, int maximumTextLength)
    implements Serializable {

  /** Days that tables have room for, whatever a sender's clock and Kafka's say. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** Ids and dimensions are keys of tables, whose indexes hold no more. */
  private static final int MAXIMUM_NAME_LENGTH = 500;

  /** What is wrong with the feedback, if anything. */
  public Optional<Rejection> refuse(Feedback feedback) {
    Optional<Rejection> unfit = refuseNames(names(feedback.event(), feedback.dimensions()));
    if (unfit.isPresent() || feedback.operation() == Operation.DELETE) {
      return unfit.or(() -> refuseTime(feedback.times(), feedback.origin()));
    }
    if (!feedback.saysSomething()) {
      return rejection(
          DeadLetterCode.MISSING_TEXT,
          "neither text, subject, rating, invitation status nor ticket status is given",
          "text");
    }
    int length = length(feedback);
    if (length > maximumTextLength) {
      return rejection(
          DeadLetterCode.TEXT_TOO_LONG,
          String.format(
              "text, subject, tags, hints and attributes have %d characters, at most %d are taken",
              length, maximumTextLength),
          "text");
    }
    for (int i = 0; i < feedback.ratings().size(); i++) {
      if (!feedback.ratings().get(i).isOnScale()) {
        return rejection(DeadLetterCode.INVALID_FIELD, offScale(feedback, i), "ratings[" + i + "]");
      }
    }
    return refuseTime(feedback.times(), feedback.origin());
  }

  private static int length(Feedback feedback) {
    return feedback.words().text().length()
        + feedback.words().subject().length()
        + feedback.ticket().tags().stream().mapToInt(String::length).sum()
        + length(feedback.journeyHints())
        + length(feedback.attributes());
  }

  private static int length(Map<String, String> named) {
    return named.entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
        .sum();
  }

  /** What is wrong with the outcome, if anything. */
  public Optional<Rejection> refuse(Outcome outcome) {
    return refuseNames(names(outcome.event(), outcome.dimensions()))
        .or(() -> refuseTime(outcome.times(), outcome.origin()));
  }

  /** What is wrong with the merge, if anything. */
  public Optional<Rejection> refuse(Merge merge) {
    return refuseNames(Map.of("event_id", merge.eventId()))
        .or(() -> refuseTime(Times.at(merge.occurredAt()), merge.origin()));
  }

  private static Map<String, String> names(SourceEvent event, Dimensions dimensions) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("event_id", event.id());
    names.put("thread_id", event.threadId());
    names.put("object_id", event.objectId());
    names.put("event_type", event.type());
    names.put("source_system", event.system());
    names.put("brand", dimensions.brand());
    names.put("unit_path", dimensions.unitPath());
    names.put("channel", dimensions.channel());
    names.put("touchpoint", dimensions.touchpoint());
    names.put("product", dimensions.product());
    names.put("product_version", dimensions.productVersion());
    names.put("region", dimensions.region());
    names.put("segment", dimensions.segment());
    return names;
  }

  private static Optional<Rejection> refuseNames(Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> name.getValue().length() > MAXIMUM_NAME_LENGTH)
        .findFirst()
        .flatMap(
            name ->
                rejection(
                    DeadLetterCode.INVALID_FIELD,
                    String.format(
                        "%s has %d characters, at most %d are taken",
                        name.getKey(), name.getValue().length(), MAXIMUM_NAME_LENGTH),
                    name.getKey()));
  }

  private Optional<Rejection> refuseTime(Times times, Origin origin) {
    Instant kafkaTime = origin.timestamp();
    Map<String, Instant> named = new LinkedHashMap<>();
    named.put("said_at", times.saidAt());
    named.put("experienced_at", times.experiencedAt());
    named.put("received_at", times.receivedAt());
    for (Map.Entry<String, Instant> time : named.entrySet()) {
      if (time.getValue().isBefore(EARLIEST) || !time.getValue().isBefore(LATEST)) {
        return rejection(
            DeadLetterCode.INVALID_FIELD,
            String.format(
                "%s is %s, which is not between %s and %s",
                time.getKey(), time.getValue(), EARLIEST, LATEST),
            time.getKey());
      }
    }
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

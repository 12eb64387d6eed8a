// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * Hashes of an event's content, equal on every machine. The Kafka record and the time at which the
 * source recorded the version are no content: a redelivery differs in them.
 */
public final class Fingerprints {

  private static final int BYTES = 12;

  private Fingerprints() {}

  public static String of(Feedback feedback) {
    if (feedback.operation() == Operation.DELETE) {
      return hash("delete");
    }
    return hash(
        feedback.event(),
        feedback.times().experiencedAt(),
        feedback.times().saidAt(),
        feedback.party(),
        feedback.dimensions(),
        feedback.words(),
        exact(feedback.ratings()),
        feedback.invitation(),
        feedback.ticket(),
        new TreeMap<>(feedback.journeyHints()),
        new TreeMap<>(feedback.attributes()));
  }

  public static String of(Outcome outcome) {
    if (outcome.operation() == Operation.DELETE) {
      return hash("delete");
    }
    return hash(
        outcome.event(),
        outcome.times().saidAt(),
        outcome.party(),
        outcome.dimensions(),
        outcome.kind(),
        outcome.amountMinor(),
        outcome.currency(),
        outcome.reference(),
        new TreeMap<>(outcome.attributes()));
  }

  public static String of(Merge merge) {
    return hash(merge.fromCustomer(), merge.intoCustomer());
  }

  /** How Java prints fractions differs between its versions; their bits do not. */
  private static List<String> exact(List<Rating> ratings) {
    return ratings.stream()
        .map(
            rating ->
                String.join(
                    " ",
                    rating.metric().name(),
                    Double.toHexString(rating.raw()),
                    Double.toHexString(rating.scaleMinimum()),
                    Double.toHexString(rating.scaleMaximum()),
                    String.valueOf(rating.higherIsBetter()),
                    rating.level().name(),
                    rating.surveyId(),
                    rating.questionId(),
                    rating.wordingId()))
        .toList();
  }

  /** Hash of the parts' text forms; records print all their components in order. */
  private static String hash(Object... parts) {
    MessageDigest digest = sha256();
    for (Object part : parts) {
      digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

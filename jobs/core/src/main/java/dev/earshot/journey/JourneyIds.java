// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import dev.earshot.feedback.Party;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Ids and fingerprints of passages, equal on every machine. */
final class JourneyIds {

  private static final int BYTES = 16;

  private JourneyIds() {}

  /**
   * Id of a passage: customer, journey, audience and the time at which it began. No two passages of
   * a journey begin together, and nothing but a late first event moves the beginning; a number in
   * the order of passages would shift with each late event between two earlier ones, and would
   * begin anew for a customer who comes back after being forgotten.
   */
  static String of(String customer, Passage passage) {
    return of(customer, passage.journey(), passage.audience(), passage.startedAt());
  }

  /** Id of the passage that began at {@code startedAt}. */
  static String of(String customer, String journey, Party.Audience audience, Instant startedAt) {
    return hash(customer, journey, audience.name(), Long.toString(startedAt.toEpochMilli()));
  }

  /** Changes with every component; records print all of theirs in order. */
  static String fingerprint(Passage passage) {
    return hash(passage.toString());
  }

  private static String hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
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

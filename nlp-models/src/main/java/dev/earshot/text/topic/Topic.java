// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One topic of a taxonomy.
 *
 * @param path ids from the root, joined by slashes, such as {@code billing/refund}; unique
 * @param title what people read
 * @param query in the language of {@link TopicQuery}; empty for a topic that only groups others
 */
public record Topic(String path, String title, String query) {

  private static final int ID_LENGTH = 8;

  /** Whether texts are matched against it. */
  public boolean hasQuery() {
    return !query.isEmpty();
  }

  /** Names this wording of the query: it changes when the path or the query does. */
  public String queryId() {
    return path + "#" + fingerprint().substring(0, ID_LENGTH);
  }

  private String fingerprint() {
    try {
      byte[] bytes = query.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

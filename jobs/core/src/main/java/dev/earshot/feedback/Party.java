// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * Who speaks, and on whose behalf.
 *
 * @param customer pseudonymous customer key; empty when the customer is not known
 * @param customerKeyId id of the secret that made the pseudonym; empty with it
 * @param account business account of the customer; may be empty
 * @param parentAccount parent of that account; may be empty
 * @param audience never pooled with another in a metric
 * @param authorRole only a {@link AuthorRole#CUSTOMER}'s words are scored as customer voice
 */
public record Party(
    String customer,
    String customerKeyId,
    String account,
    String parentAccount,
    Audience audience,
    AuthorRole authorRole) {

  /** Whom the organisation listens to. */
  public enum Audience {
    CUSTOMER,
    EMPLOYEE,
    PARTNER
  }

  /** Who wrote the text. */
  public enum AuthorRole {
    CUSTOMER,
    AGENT,
    BOT,
    SYSTEM
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;

/**
 * The three times of a feedback.
 *
 * @param experiencedAt when the customer had the experience
 * @param saidAt when the customer said it: the event time
 * @param receivedAt when the source system recorded this version; orders edits of one event
 */
public record Times(Instant experiencedAt, Instant saidAt, Instant receivedAt) {

  /** Experienced, said and received at once. */
  public static Times at(Instant instant) {
    return new Times(instant, instant, instant);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.util.List;

/**
 * Something said of a text, and why.
 *
 * @param what an {@link Intent}, an {@link Emotion} or an {@link Effort}
 * @param confidence in (0, 1): the probability that one of its rules is right, if they err
 *     independently
 * @param evidence at least one, by place and rule; unmodifiable
 */
public record Finding<E extends Enum<E>>(E what, double confidence, List<Evidence> evidence) {

  public Finding {
    evidence = List.copyOf(evidence);
  }
}

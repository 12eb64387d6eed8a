// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.List;

/**
 * A text without the personal data that was found in it.
 *
 * @param text what may be kept: masked, and clean as {@link PlainText} says
 * @param redactions the masks set, in order, unmodifiable; masks that stood in the input already
 *     are not among them
 */
public record Redacted(String text, List<Redaction> redactions) {

  public Redacted {
    redactions = List.copyOf(redactions);
  }
}

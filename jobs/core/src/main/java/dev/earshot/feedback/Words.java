// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.List;

/**
 * What was said.
 *
 * @param language ISO 639 code as the source states it; empty when it states none
 * @param subject subject line; may be empty
 * @param text the verbatim; may be empty
 * @param redactions what was masked in {@code text}; empty before redaction
 */
public record Words(String language, String subject, String text, List<RedactionMark> redactions) {

  /** Nothing said. */
  public static final Words NONE = new Words("", "", "", List.of());

  public static Words of(String language, String subject, String text) {
    return new Words(language, subject, text, List.of());
  }
}

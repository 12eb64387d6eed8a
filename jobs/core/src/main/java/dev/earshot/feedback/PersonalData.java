// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.util.List;

/** Port: finds personal data in a text and masks it. */
@FunctionalInterface
public interface PersonalData {

  /** Masks what is personal. Masking a masked text changes nothing. */
  Masked mask(String text);

  /**
   * A text that can be stored.
   *
   * @param text with masks in place of personal data
   * @param marks the masks, by offset
   */
  record Masked(String text, List<RedactionMark> marks) {}
}

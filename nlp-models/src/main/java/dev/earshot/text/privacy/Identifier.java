// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A kind of number or code that leads to a person, and how to know one.
 *
 * @param id unique among all, such as {@code us-social-security}
 * @param type what its mask says
 * @param cues words that stand before the number, in lower case; after each, some filling such as
 *     {@code number is} or {@code #:} may follow
 * @param alone whether the number is also known by its shape and check alone, without a cue
 * @param shape the number itself, as a regular expression; never matches half a word
 * @param check the rule its letters and digits keep
 */
public record Identifier(
    String id, RedactionType type, List<String> cues, boolean alone, Pattern shape, String check) {

  public Identifier {
    cues = cues.stream().map(cue -> cue.toLowerCase(Locale.ROOT)).toList();
    if (cues.isEmpty() && !alone) {
      throw new IllegalArgumentException(
          "identifier '" + id + "' needs cues, or must be known alone");
    }
    checksum(check);
  }

  boolean holds(String number) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      if (Character.isLetterOrDigit(number.charAt(i))) {
        bare.append(Character.toUpperCase(number.charAt(i)));
      }
    }
    return checksum(check).isKeptBy(bare.toString());
  }

  /**
   * The rule of that name, in lower case with dashes.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Checksum checksum(String name) {
    try {
      return Checksum.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "there is no check '" + name + "'; known are " + Checksum.names(), e);
    }
  }
}

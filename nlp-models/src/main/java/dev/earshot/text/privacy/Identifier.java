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
 * @param shape the number itself, as a regular expression; never matches half a word, and refers to
 *     its own groups by name only
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
    int reference = numberedReference(shape.pattern());
    if (reference >= 0) {
      throw new IllegalArgumentException(
          "identifier '" + id + "': its shape " + referenceProblem(shape.pattern(), reference));
    }
  }

  /**
   * Where a group is referred to by its number in {@code expression}; -1 if nowhere. The expression
   * is read as part of larger ones, in which groups have other numbers.
   */
  static int numberedReference(String expression) {
    int i = expression.indexOf('\\');
    while (i >= 0 && i + 1 < expression.length()) {
      char escaped = expression.charAt(i + 1);
      if (escaped >= '1' && escaped <= '9') {
        return i;
      }
      int next = escaped == 'Q' ? expression.indexOf("\\E", i + 2) : i;
      i = next < 0 ? -1 : expression.indexOf('\\', next + 2);
    }
    return -1;
  }

  /** What to tell of a group that {@code expression} refers to by its number at {@code place}. */
  static String referenceProblem(String expression, int place) {
    return "'%s' refers to a group by its number at %d; give it a name, such as (?<a>\\d)\\k<a>"
        .formatted(expression, place);
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

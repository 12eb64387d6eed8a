// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

/**
 * Words that touch what the law protects specially. They are not masked: who may read them can be
 * restricted.
 *
 * @param category such as {@code HEALTH} or {@code MINORS}
 * @param field where they stand: {@link #TEXT}, {@link #SUBJECT}, {@code attributes.} and a name,
 *     or {@code tags.} and the number of a tag, from 0
 * @param begin first UTF-16 unit in that field
 * @param end one past the last
 */
public record SpecialMention(String category, String field, int begin, int end) {

  /** The verbatim. */
  public static final String TEXT = "text";

  /** The subject line. */
  public static final String SUBJECT = "subject";

  /** The tag of a ticket with that number, from 0. */
  public static String tag(int number) {
    return "tags." + number;
  }

  /** The attribute of a name. */
  public static String attribute(String name) {
    return "attributes." + name;
  }
}

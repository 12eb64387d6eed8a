// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import java.util.List;

/**
 * What an opinion is about.
 *
 * @param term in lower case, its last word in the base form, such as {@code battery life}
 * @param begin first UTF-16 unit in the text
 * @param end one past the last unit
 * @param score sentiment towards it, in [-1, 1]
 * @param opinions the words that judge it, as written, in the order of the text; unmodifiable
 */
public record Aspect(String term, int begin, int end, double score, List<String> opinions) {

  public Aspect {
    opinions = List.copyOf(opinions);
  }
}

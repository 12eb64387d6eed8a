// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import java.util.List;

/**
 * What an opinion is about, in the text's own words.
 *
 * @param term normalised
 * @param begin first UTF-16 unit
 * @param end one past the last unit
 * @param score sentiment towards it, in [-1, 1]
 * @param opinions the words that judge it, as written, in the order of the text; unmodifiable
 */
public record AspectMention(String term, int begin, int end, double score, List<String> opinions) {

  public AspectMention {
    opinions = List.copyOf(opinions);
  }
}

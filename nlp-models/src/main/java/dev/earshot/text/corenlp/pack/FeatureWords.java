// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.pack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which word a parser's feature is looked up with, by its name: the decoder has the features of a
 * word together.
 *
 * <p>A name is that of a template and values behind dashes. Words may have dashes themselves, so
 * that some names may be read in several ways; they are told of all words that they may be of.
 */
final class FeatureWords {

  /** A kind of template, and how the values of its features are read: the word is the group. */
  private record Template(Pattern name, Pattern values) {}

  /** Tags and phrases have no dashes, but for the tags of brackets. */
  private static final String KIND = "(?:-[LR]RB-|[^-]+)";

  private static final String WORD = "(.+)";
  private static final String SEPARATION = "(?:\\d+|.)";
  private static final String NODE = "(?:S\\d[LRU]{0,2}|rec[LR]\\d)W[TC]";

  private static final List<Template> TEMPLATES =
      List.of(
          template(NODE, WORD, KIND),
          // Of a word the category is the word.
          template(NODE, WORD, "\\1"),
          template("QP?\\dWT", KIND, WORD),
          template("[SQ]\\dW[SQ]\\dn|[SQ]\\dn[SQ]\\dW", WORD),
          template("[SQ]\\dW[SQ]\\d[CT]", WORD, KIND),
          template("[SQ]\\d[CT][SQ]\\dW", KIND, WORD),
          template("S\\dwS\\dc[SQ]\\d[ct]", WORD, KIND, KIND),
          template("S\\dcS\\dw[SQ]\\d[ct]", KIND, WORD, KIND),
          template("S\\dcS\\dc[SQ]\\dw", KIND, KIND, WORD),
          template("[SQ]\\dwSepb.*", SEPARATION, WORD),
          template("[SQ]\\dwcSepb.*", SEPARATION, WORD, KIND));

  /** Of two words it is the first, which may end at any dash. */
  private static final Pattern TWO_WORDS = Pattern.compile("[SQ]\\dW[SQ]\\dW");

  private static final Pattern HAS_WORD = Pattern.compile("[Ww]");
  private static final String MISSING = "*NULL*";

  private FeatureWords() {}

  private static Template template(String name, String... values) {
    return new Template(Pattern.compile(name), Pattern.compile(String.join("-", values)));
  }

  /**
   * The words that the feature called {@code name} may be of; none if it is of no word.
   *
   * @throws IllegalArgumentException if it is of a word and of no template that is known here
   */
  static Set<String> of(String name) {
    int dash = name.indexOf('-');
    if (dash < 0) {
      return Set.of();
    }
    String template = name.substring(0, dash);
    String values = name.substring(dash + 1);
    Set<String> words = of(template, values);
    if (words.isEmpty() && HAS_WORD.matcher(template).find() && !values.equals(MISSING)) {
      throw new IllegalArgumentException("no word is found in the feature " + name);
    }
    return words;
  }

  private static Set<String> of(String name, String values) {
    if (TWO_WORDS.matcher(name).matches()) {
      return beforeDashes(values);
    }
    Set<String> words = new TreeSet<>();
    for (Template template : TEMPLATES) {
      if (template.name.matcher(name).matches()) {
        Matcher matcher = template.values.matcher(values);
        if (matcher.matches()) {
          words.add(matcher.group(1));
        }
      }
    }
    return words;
  }

  private static Set<String> beforeDashes(String values) {
    Set<String> words = new TreeSet<>();
    for (int at = values.indexOf('-', 1); at >= 0; at = values.indexOf('-', at + 1)) {
      words.add(values.substring(0, at));
    }
    return words;
  }
}

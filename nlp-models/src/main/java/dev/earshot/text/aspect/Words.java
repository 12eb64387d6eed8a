// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What single words mean here, by the lists beside this class. */
final class Words {

  private static final Map<String, Integer> OPINIONS = WordList.loadNumbered("opinions.txt");
  private static final Set<String> GENERIC = WordList.load("generic.txt");
  private static final Set<String> MEASURES = WordList.load("measures.txt");
  private static final Set<String> CLASSIFYING = WordList.load("classifying.txt");
  private static final Set<String> FUNCTIONS = WordList.load("functions.txt");
  private static final Set<String> SHIFTERS = WordList.load("shifters.txt");
  private static final Set<String> CONTRASTS = WordList.load("contrasts.txt");
  private static final Set<String> DEGREES = WordList.load("degrees.txt");

  /** Endings of verbs and what may stand in their place in the base form; longest first. */
  private record Ending(String suffix, String replacement) {}

  private static final List<String> NO_PLURALS = List.of("ss", "us", "is");
  private static final List<String> LONG_PLURALS = List.of("ches", "shes", "xes", "sses");

  private static final List<Ending> VERB_ENDINGS =
      List.of(
          new Ending("ies", "y"),
          new Ending("ing", ""),
          new Ending("ing", "e"),
          new Ending("ed", ""),
          new Ending("ed", "e"),
          new Ending("es", ""),
          new Ending("s", ""));

  private Words() {}

  /** How {@code word} judges, from -3 to 3; 0 if it does not. */
  static int opinion(String word) {
    return OPINIONS.getOrDefault(singular(word), 0);
  }

  /** Whether an opinion is hardly ever about this noun. */
  static boolean isGeneric(String noun) {
    return GENERIC.contains(singular(noun)) || GENERIC.contains(lower(noun));
  }

  static boolean isMeasure(String noun) {
    return MEASURES.contains(singular(noun));
  }

  /** Whether an adjective or participle names a kind, so that it belongs to the noun behind it. */
  static boolean isClassifying(String word) {
    return CLASSIFYING.contains(lower(word));
  }

  static boolean isShifter(String word) {
    return SHIFTERS.contains(lower(word));
  }

  static boolean isContrast(String word) {
    return CONTRASTS.contains(word) || CONTRASTS.contains(lower(word));
  }

  static boolean isDegree(String word) {
    return DEGREES.contains(lower(word));
  }

  /** The base form of a verb for what a thing does or is used for; none of any other word. */
  static Optional<String> function(String verb) {
    String word = lower(verb);
    if (FUNCTIONS.contains(word)) {
      return Optional.of(word);
    }
    for (Ending ending : VERB_ENDINGS) {
      if (word.endsWith(ending.suffix())) {
        int stem = word.length() - ending.suffix().length();
        String base = word.substring(0, stem) + ending.replacement();
        if (FUNCTIONS.contains(base)) {
          return Optional.of(base);
        }
      }
    }
    return Optional.empty();
  }

  /** Lower case, and singular by the regular endings; words that judge keep their form. */
  static String singular(String noun) {
    String word = lower(noun);
    if (word.length() <= 3 || !word.endsWith("s") || OPINIONS.containsKey(word)) {
      return word;
    }
    if (endsWithAny(word, NO_PLURALS)) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.substring(0, word.length() - (endsWithAny(word, LONG_PLURALS) ? 2 : 1));
  }

  private static boolean endsWithAny(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}

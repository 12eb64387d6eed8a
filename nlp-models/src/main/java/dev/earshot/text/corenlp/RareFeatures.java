// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Set;

/** What the tagger asks of the letters of a rare word. */
final class RareFeatures {

  private static final Set<String> COMPANY_ENDS =
      Set.of(
          "Company",
          "COMPANY",
          "Co.",
          "Co",
          "Cos.",
          "CO.",
          "COS.",
          "Corporation",
          "CORPORATION",
          "Corp.",
          "Corp",
          "CORP.",
          "Incorporated",
          "INCORPORATED",
          "Inc.",
          "Inc",
          "INC.",
          "Association",
          "ASSOCIATION",
          "Assn",
          "ASSN",
          "Limited",
          "LIMITED",
          "Ltd.",
          "LTD.",
          "L.P.");

  private RareFeatures() {}

  static boolean endsCompanyName(String word) {
    return COMPANY_ENDS.contains(word);
  }

  static boolean hasCapital(String word) {
    return word.chars().anyMatch(Character::isUpperCase);
  }

  static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  static boolean hasDash(String word) {
    return word.indexOf('-') >= 0;
  }

  static boolean hasLetter(String word) {
    return word.chars().anyMatch(Character::isLetter);
  }

  static boolean isAllCapitals(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  static boolean startsCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }
}

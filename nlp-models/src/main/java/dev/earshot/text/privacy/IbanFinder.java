// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds international bank account numbers: a country, two check digits and as many letters and
 * digits as the country's numbers have, in one piece or with single blanks or dashes between, with
 * a right check sum. Time is linear in the text.
 */
final class IbanFinder {

  private static final int PREFIX = 4;
  private static final int[] LENGTHS = new int[26 * 26];

  /** Lengths of ISO 13616 by country. */
  private static final Map<Integer, String> COUNTRIES =
      Map.ofEntries(
          Map.entry(15, "NO"),
          Map.entry(16, "BE"),
          Map.entry(18, "DK FI FK FO GL NL SD"),
          Map.entry(19, "MK SI"),
          Map.entry(20, "AT BA EE KZ LT LU MN XK"),
          Map.entry(21, "CH HR LI LV"),
          Map.entry(22, "BG BH CR DE GB GE IE ME RS VA"),
          Map.entry(23, "AE GI IL IQ OM SO TL"),
          Map.entry(24, "AD CZ ES MD PK RO SA SE SK TN VG"),
          Map.entry(25, "LY PT ST"),
          Map.entry(26, "IS TR"),
          Map.entry(27, "BI DJ FR GR IT MC MR SM"),
          Map.entry(28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
          Map.entry(29, "BR EG PS QA UA"),
          Map.entry(30, "JO KW MU YE"),
          Map.entry(31, "MT SC"),
          Map.entry(32, "LC"),
          Map.entry(33, "RU"));

  static {
    COUNTRIES.forEach(
        (length, countries) -> {
          for (String country : countries.split(" ", -1)) {
            LENGTHS[place(country.charAt(0), country.charAt(1))] = length;
          }
        });
  }

  private IbanFinder() {}

  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i + PREFIX < text.length()) {
      int end = isBegin(text, i) ? end(text, i) : i;
      if (end > i) {
        found.add(new Span(RedactionType.BANK_ACCOUNT, i, end));
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  private static boolean isBegin(String text, int i) {
    return isLetter(text.charAt(i))
        && isLetter(text.charAt(i + 1))
        && isDigit(text.charAt(i + 2))
        && isDigit(text.charAt(i + 3))
        && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
  }

  /** One past the number that begins at {@code begin}; {@code begin} if none does. */
  private static int end(String text, int begin) {
    int length = LENGTHS[place(upper(text.charAt(begin)), upper(text.charAt(begin + 1)))];
    StringBuilder number = new StringBuilder();
    int i = begin;
    while (number.length() < length && i < text.length()) {
      char unit = text.charAt(i);
      if (isLetter(unit) || isDigit(unit)) {
        number.append(upper(unit));
      } else if (!isSeparator(unit) || isSeparator(text.charAt(i - 1))) {
        break;
      }
      i++;
    }
    boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
    boolean whole = length > 0 && number.length() == length && ends;
    return whole && Checksum.IBAN.isKeptBy(number.toString()) ? i : begin;
  }

  private static int place(char first, char second) {
    return (first - 'A') * 26 + second - 'A';
  }

  private static char upper(char unit) {
    return unit >= 'a' ? (char) (unit - 32) : unit;
  }

  private static boolean isLetter(char unit) {
    return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z');
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private static boolean isSeparator(char unit) {
    return unit == ' ' || unit == '-' || unit == '\u00a0' || unit == '.';
  }
}

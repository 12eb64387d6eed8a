// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import dev.earshot.text.pattern.WordBorders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of orders, bookings, tickets and cases: four to twenty letters and digits, a digit
 * among them, behind a word that announces them. Masks hold no digit and are not found.
 */
final class OrderNumberFinder {

  // First letters are looked for before a border, which costs more.
  private static final Pattern ANNOUNCED =
      WordBorders.compile(
          "(?=[obrctif])\\b(?:order|booking|reservation|confirmation|ticket|case|reference|ref|tracking|invoice"
              + "|claim|return)\\b\\.?\\s{0,2}"
              + "(?:(?:number|num|no|nr|id|code|ref|reference)\\b\\.?\\s{0,2})?"
              + "(?:(?:is|was)\\s|[:#]\\s?){0,2}"
              + "((?=[\\p{Alnum}-]{0,19}\\d)[\\p{Alnum}](?:[\\p{Alnum}-]{2,18})[\\p{Alnum}])"
              + "(?![\\p{Alnum}-])",
          Pattern.CASE_INSENSITIVE);

  private OrderNumberFinder() {}

  static List<Entity> find(String text) {
    List<Entity> numbers = new ArrayList<>();
    Matcher announced = ANNOUNCED.matcher(text);
    while (announced.find()) {
      numbers.add(
          new Entity(
              Entity.Type.ORDER_NUMBER,
              announced.start(1),
              announced.end(1),
              announced.group(1).toUpperCase(Locale.ROOT),
              ""));
    }
    return numbers;
  }
}

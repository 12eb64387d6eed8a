// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import dev.earshot.text.pattern.PlacedSearch;
import dev.earshot.text.pattern.WordBorders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds numbers of orders, bookings, tickets and cases: four to twenty letters and digits, a digit
 * among them, behind a word that announces them. Masks hold no digit and are not found.
 */
final class OrderNumberFinder {

  private static final PlacedSearch ANNOUNCED =
      new PlacedSearch(
          WordBorders.compile(
              "\\b(?:order|booking|reservation|confirmation|ticket|case|reference|ref|tracking|invoice"
                  + "|claim|return)\\b\\.?\\s{0,2}"
                  + "(?:(?:number|num|no|nr|id|code|ref|reference)\\b\\.?\\s{0,2})?"
                  + "(?:(?:is|was)\\s|[:#]\\s?){0,2}"
                  + "((?=[\\p{Alnum}-]{0,19}\\d)[\\p{Alnum}](?:[\\p{Alnum}-]{2,18})[\\p{Alnum}])"
                  + "(?![\\p{Alnum}-])",
              Pattern.CASE_INSENSITIVE),
          OrderNumberFinder::mayBegin);

  private OrderNumberFinder() {}

  static List<Entity> find(String text) {
    List<Entity> numbers = new ArrayList<>();
    ANNOUNCED.forEach(
        text,
        announced ->
            numbers.add(
                new Entity(
                    Entity.Type.ORDER_NUMBER,
                    announced.start(1),
                    announced.end(1),
                    announced.group(1).toUpperCase(Locale.ROOT),
                    "")));
    return numbers;
  }

  /** Whether an announcing word may begin: at one of their first letters, behind no letter. */
  private static boolean mayBegin(String text, int place) {
    return "obrctifOBRCTIF".indexOf(text.charAt(place)) >= 0
        && (place == 0 || !Character.isLetter(text.charAt(place - 1)));
  }
}

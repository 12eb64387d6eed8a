// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import dev.earshot.text.pattern.PlacedSearch;
import dev.earshot.text.pattern.WordBorders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds amounts of money: a number behind a currency's sign, or before its name or code, with the
 * thousands, millions or billions that it is counted in. Without a currency, {@code 5 m} may be
 * metres and is no amount.
 */
final class AmountFinder {

  private static final String NUMBER = "\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,2})?";

  /** What a number counts: words may stand apart from it, as m may, but k and b may not. */
  private static final String SCALE =
      "(?<scale>(?i:\\s?(?:thousand|millions?|billions?|mln|mio|mn|bn|m(?![&'’]))|[kb](?![&'’])))";

  private static final PlacedSearch SIGN_FIRST =
      new PlacedSearch(
          WordBorders.compile(
              "([$€£¥₹]|\\b(?:USD|EUR|GBP|CAD|AUD|CHF|JPY|INR)\\b)\\s?("
                  + NUMBER
                  + ")(?:"
                  + SCALE
                  + "\\b)?(?![\\d])"),
          (text, place) -> "$€£¥₹UEGCAJI".indexOf(text.charAt(place)) >= 0);

  private static final PlacedSearch NAME_BEHIND =
      new PlacedSearch(
          WordBorders.compile(
              "(?<![\\d.,$€£¥₹])("
                  + NUMBER
                  + ")"
                  + SCALE
                  + "?\\s?(?<name>[€£]|(?:dollars?|bucks|usd|euros?|eur|pounds|quid|gbp|cents|pence|rupees"
                  + "|yen|cad|aud|chf|inr|jpy)\\b)",
              Pattern.CASE_INSENSITIVE),
          (text, place) -> text.charAt(place) >= '0' && text.charAt(place) <= '9');

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("dollars", "USD"),
          Map.entry("bucks", "USD"),
          Map.entry("cents", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("pounds", "GBP"),
          Map.entry("quid", "GBP"),
          Map.entry("pence", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("rupees", "INR"));

  /** By the scale's first letter. */
  private static final Map<Character, Integer> ZEROS = Map.of('t', 3, 'k', 3, 'm', 6, 'b', 9);

  private static final int CENT_DIGITS = 2;

  private AmountFinder() {}

  static List<Entity> find(String text) {
    List<Entity> amounts = new ArrayList<>();
    SIGN_FIRST.forEach(text, found -> amounts.add(amount(found, found.group(2), found.group(1))));
    NAME_BEHIND.forEach(
        text, found -> amounts.add(amount(found, found.group(1), found.group("name"))));
    return amounts;
  }

  private static Entity amount(Matcher place, String number, String currency) {
    String name = currency.toLowerCase(Locale.ROOT);
    BigDecimal value = new BigDecimal(number.replace(",", ""));
    String scale = place.group("scale");
    if (scale != null) {
      value = value.movePointRight(ZEROS.get(scale.strip().toLowerCase(Locale.ROOT).charAt(0)));
    }
    if (name.equals("cents") || name.equals("pence")) {
      value = value.movePointLeft(CENT_DIGITS);
    }
    return new Entity(
        Entity.Type.AMOUNT,
        place.start(),
        place.end(),
        value.stripTrailingZeros().toPlainString(),
        CODES.getOrDefault(name, name.toUpperCase(Locale.ROOT)));
  }
}

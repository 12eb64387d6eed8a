// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import dev.earshot.text.pattern.WordBorders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds amounts of money: a number behind a currency's sign, or before its name or code. */
final class AmountFinder {

  private static final String NUMBER = "\\d{1,9}(?:,\\d{3}){0,3}(?:\\.\\d{1,2})?";

  // What an amount begins with is looked for before its border, which costs more.
  private static final Pattern SIGN_FIRST =
      WordBorders.compile(
          "(?=[$€£¥₹UEGCAJI])([$€£¥₹]|\\b(?:USD|EUR|GBP|CAD|AUD|CHF|JPY|INR)\\b)\\s?("
              + NUMBER
              + ")([kK]\\b)?(?![\\d])");

  private static final Pattern NAME_BEHIND =
      WordBorders.compile(
          "(?=\\d)(?<![\\d.,$€£¥₹])("
              + NUMBER
              + ")(k)?\\s?([€£]|(?:dollars?|bucks|usd|euros?|eur|pounds|quid|gbp|cents|pence|rupees"
              + "|yen|cad|aud|chf|inr|jpy)\\b)",
          Pattern.CASE_INSENSITIVE);

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

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final int CENT_DIGITS = 2;

  private AmountFinder() {}

  static List<Entity> find(String text) {
    List<Entity> amounts = new ArrayList<>();
    Matcher first = SIGN_FIRST.matcher(text);
    while (first.find()) {
      amounts.add(amount(first, first.group(2), first.group(3), first.group(1)));
    }
    Matcher behind = NAME_BEHIND.matcher(text);
    while (behind.find()) {
      amounts.add(amount(behind, behind.group(1), behind.group(2), behind.group(3)));
    }
    return amounts;
  }

  private static Entity amount(Matcher place, String number, String thousands, String currency) {
    String name = currency.toLowerCase(Locale.ROOT);
    BigDecimal value = new BigDecimal(number.replace(",", ""));
    if (thousands != null) {
      value = value.multiply(THOUSAND);
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

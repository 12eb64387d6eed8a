// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the surroundings of a number say it is. Orders, tickets, prices and links hold digits that
 * would be valid phone numbers.
 */
final class PhoneContext {

  private static final int LOOK_BACK = 40;
  private static final int LONGEST_LINK = 200;
  private static final Pattern CUE =
      Pattern.compile(
          "(?<phone>\\b(?:phone|tel|telephone|mobile|cell|call(?:ed|ing)?|text(?:ed)?|dial(?:ed)?|fax|sms|whatsapp|contact|reach|landline|hotline|ring)\\b)"
              + "|(?<other>\\b(?:orders?|bookings?|tickets?|reference|ref|confirmation|invoices?|cases?|tracking|account|acct|policy|serial|sku|item|pnr|flight|reservation|record|receipt|transaction|txn|claim|incident|id|imei|isbn|upc|ean|parcel|package|shipment|locator|coupon|voucher|code|amount|total|price)\\b|#)",
          Pattern.CASE_INSENSITIVE);

  private PhoneContext() {}

  /** Whether {@code number} in {@code text} is something else than a phone number. */
  static boolean speaksAgainst(String text, Span number) {
    return isAmount(text, number)
        || isInLink(text, number)
        || (isUngrouped(text, number) && isCalledSomethingElse(text, number));
  }

  /** International and grouped spellings are those of phones, whatever the words before them. */
  private static boolean isUngrouped(String text, Span number) {
    return text.substring(number.begin(), number.end()).chars().allMatch(Character::isDigit);
  }

  private static boolean isCalledSomethingElse(String text, Span number) {
    String before = text.substring(Math.max(0, number.begin() - LOOK_BACK), number.begin());
    boolean other = false;
    Matcher cue = CUE.matcher(before);
    while (cue.find()) {
      other = cue.group("other") != null;
    }
    return other;
  }

  private static boolean isAmount(String text, Span number) {
    int before = skipBlanks(text, number.begin() - 1, -1);
    int after = skipBlanks(text, number.end(), 1);
    return isCurrency(text, before) || isCurrency(text, after);
  }

  private static int skipBlanks(String text, int from, int step) {
    boolean blank = from >= 0 && from < text.length() && text.charAt(from) == ' ';
    return blank ? from + step : from;
  }

  private static boolean isCurrency(String text, int i) {
    return i >= 0
        && i < text.length()
        && Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isInLink(String text, Span number) {
    int begin = number.begin();
    int floor = Math.max(0, begin - LONGEST_LINK);
    while (begin > floor && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin--;
    }
    String word = text.substring(begin, number.begin());
    return word.contains("://") || word.startsWith("www.");
  }
}

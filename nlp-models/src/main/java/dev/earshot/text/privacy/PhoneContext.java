// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import dev.earshot.text.pattern.WordBorders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the surroundings of a number say it is. Orders, tickets, prices and links hold digits that
 * would be valid phone numbers.
 */
final class PhoneContext {

  /** How far before a number its surroundings are looked at. */
  static final int LOOK_BACK = 64;

  private static final Pattern CUE =
      WordBorders.compile(
          "(?<phone>\\b(?:phone|tel|telephone|mobile|cell|call(?:ed|ing)?|text(?:ed)?|dial(?:ed)?|fax|sms|whatsapp|contact|reach|landline|hotline|ring)\\b)"
              + "|(?<other>\\b(?:orders?|bookings?|tickets?|reference|ref|confirmation|invoices?|cases?|tracking|account|acct|policy|serial|sku|item|pnr|flight|reservation|record|receipt|transaction|txn|claim|incident|id|imei|isbn|upc|ean|parcel|package|shipment|locator|coupon|voucher|code|amount|total|price)\\b|#)",
          Pattern.CASE_INSENSITIVE);

  private PhoneContext() {}

  /**
   * Whether what stands in {@code text} from begin to end is something else than a phone number.
   */
  static boolean speaksAgainst(String text, int begin, int end) {
    return isAmount(text, begin, end)
        || isInLink(text, begin)
        || (isUngrouped(text, begin, end) && isCalledSomethingElse(text, begin));
  }

  /** International and grouped spellings are those of phones, whatever the words before them. */
  private static boolean isUngrouped(String text, int begin, int end) {
    return text.substring(begin, end).chars().allMatch(Character::isDigit);
  }

  /** The last cue decides. */
  private static boolean isCalledSomethingElse(String text, int begin) {
    boolean other = false;
    Matcher cue = CUE.matcher(text.substring(Math.max(0, begin - LOOK_BACK), begin));
    while (cue.find()) {
      other = cue.group("other") != null;
    }
    return other;
  }

  static boolean isAmount(String text, int begin, int end) {
    int before = skipBlank(text, begin - 1, -1);
    int after = skipBlank(text, end, 1);
    return isCurrency(text, before) || isCurrency(text, after);
  }

  private static int skipBlank(String text, int from, int step) {
    boolean blank = from >= 0 && from < text.length() && text.charAt(from) == ' ';
    return blank ? from + step : from;
  }

  private static boolean isCurrency(String text, int i) {
    return i >= 0
        && i < text.length()
        && Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL;
  }

  private static boolean isInLink(String text, int end) {
    int begin = end;
    while (begin > Math.max(0, end - LOOK_BACK)
        && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin--;
    }
    String word = text.substring(begin, end);
    return word.contains("://") || word.startsWith("www.");
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds postal addresses by shape: a house number beside the name of a street, post boxes, units
 * and suites, and the post codes of countries whose codes are unmistakable or stand behind a street
 * or a cue.
 */
final class AddressFinder {

  private static final String NAME = "(?:\\p{Lu}[\\p{L}'’.]{0,30}|\\d{1,3}(?:st|nd|rd|th))";
  private static final String NAMES = NAME + "(?:[ -]" + NAME + "){0,4}";
  private static final String KIND =
      "(?i:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|square|sq|terrace|place|pl|highway|hwy"
          + "|parkway|pkwy|crescent|close|way|circle|cir|trail|grove|gardens|mews|row)\\b\\.?";
  private static final String UNIT =
      "(?:,? ?(?i:apt|apartment|suite|ste|unit|flat|floor|room|#)\\.? ?#?[A-Z]?\\d{1,5}[A-Za-z]?\\b)";
  private static final String CITY =
      "(?:[,\\n] ?\\n? ?\\p{Lu}[\\p{L}'’.]{1,30}(?: \\p{Lu}[\\p{L}'’.]{1,30}){0,3})";
  private static final String CODE =
      "(?:[,\\n]? ?\\n?(?:[A-Z]{2,3} )?(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)\\b)";
  private static final String TAIL = UNIT + "?(?:" + CITY + "?" + CODE + ")?";

  private static final List<AddressShape> SHAPES =
      List.of(
          AddressShape.ofNumber(
              " st| ave| rd| road| boul| blvd| lane| ln| dr| court| ct| sq| ter| pl| highw| hwy| park| pkwy| cres| close| way| circ| cir| trail| grove| garden| mews| row",
              "\\b\\d{1,5}[A-Za-z]?,? " + NAMES + " " + KIND + TAIL),
          AddressShape.aroundNumbered(
              "stra|str.|weg|platz|allee|gasse|ufer|damm|ring|laan|gata|väg|gade|vej|vei|katu|tie|plein|kade|gracht",
              126,
              "(?<![\\p{L}])(?:\\p{Lu}[\\p{L}.]{1,30}[ -]){0,3}\\p{L}{0,30}(?i:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ufer|damm|ring|laan|straat|gatan|vägen|gata|gade|vej|veien|katu|tie|plein|kade|gracht)"
                  + " ?\\d{1,4} ?[a-zA-Z]?\\b(?:[,\\n] ?(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}[\\p{L}-]{1,30})?"),
          AddressShape.around(
              "rue|avenue|boulevard|chemin|impasse|place|calle|avenida|avda|plaza|paseo|via|piazza|corso|rua|travessa|ulica|ul.|al.",
              6,
              "(?=[\\drabciptuvRABCIPTUV])(?:\\b\\d{1,4},? )?\\b(?i:rue|avenue|boulevard|chemin|impasse|place|calle|avenida|avda|plaza|paseo|via|viale|piazza|corso|rua|travessa|ulica|ul\\.|al\\.)"
                  + " (?:(?:de|del|della|di|do|da|des|du|la|las|los|le|les|l'|d') ?){0,3}"
                  + NAMES
                  + "(?:,? (?:n[º°.] ?)?\\d{1,4}\\b)?(?:[,\\n] ?\\d{4,5}(?:-\\d{3})? \\p{Lu}[\\p{L}-]{1,30})?"),
          AddressShape.around(
              "box|postfach|apartado|casella|boîte",
              12,
              "(?=[A-Za-z])\\b(?:(?:PSC|CMR|Unit|UNIT) \\d{1,5},? (?i:box) \\d{1,6}|(?i:p\\.? ?o\\.? ?box|postfach|apartado|casella postale|boîte postale) ?\\d{1,6})"
                  + "(?:[,\\n] ?(?:APO|FPO|DPO) A[AEP] \\d{5}|"
                  + CITY
                  + "?"
                  + CODE
                  + ")?"),
          AddressShape.around(
              "zip|post|plz",
              5,
              "(?=[zpcZPC])\\b(?i:zip(?: ?code)?|postcode|post code|postal code|plz|code postal)(?i: is|:|,)? ?(\\d{4,5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)\\b"),
          AddressShape.ofCode(
              "(?=[A-Z])(?:\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}\\b|\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d\\b)"));

  private AddressFinder() {}

  static List<Span> find(String text, Scan scan) {
    List<Span> found = new ArrayList<>();
    if (scan.digits() == 0) {
      return found;
    }
    String lower = lower(text);
    for (AddressShape shape : SHAPES) {
      shape.find(text, lower, found);
    }
    return found;
  }

  /** In lower case, unit for unit. */
  private static String lower(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = Character.toLowerCase(units[i]);
    }
    return new String(units);
  }
}

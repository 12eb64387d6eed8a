// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final List<Pattern> SHAPES =
      List.of(
          // 12 Main Street, Springfield, IL 62704
          Pattern.compile("\\b\\d{1,5}[A-Za-z]?,? " + NAMES + " " + KIND + TAIL),
          // Hauptstraße 5, 10115 Berlin
          Pattern.compile(
              "(?<![\\p{L}])(?:\\p{Lu}[\\p{L}.]{1,30}[ -]){0,3}\\p{L}{0,30}(?i:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ufer|damm|ring|laan|straat|gatan|vägen|gata|gade|vej|veien|katu|tie|plein|kade|gracht)"
                  + " ?\\d{1,4} ?[a-zA-Z]?\\b(?:[,\\n] ?(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}[\\p{L}-]{1,30})?"),
          // 12 rue de la Paix, 75002 Paris; Calle Mayor 5; Via Roma 10
          Pattern.compile(
              "(?:\\b\\d{1,4},? )?\\b(?i:rue|avenue|boulevard|chemin|impasse|place|calle|avenida|avda|plaza|paseo|via|viale|piazza|corso|rua|travessa|ulica|ul\\.|al\\.)"
                  + " (?:(?:de|del|della|di|do|da|des|du|la|las|los|le|les|l'|d') ?){0,3}"
                  + NAMES
                  + "(?:,? (?:n[º°.] ?)?\\d{1,4}\\b)?(?:[,\\n] ?\\d{4,5}(?:-\\d{3})? \\p{Lu}[\\p{L}-]{1,30})?"),
          // P.O. Box 123; PSC 12, Box 3456, APO AE 09012
          Pattern.compile(
              "\\b(?:(?:PSC|CMR|Unit|UNIT) \\d{1,5},? (?i:box) \\d{1,6}|(?i:p\\.? ?o\\.? ?box|postfach|apartado|casella postale|boîte postale) ?\\d{1,6})"
                  + "(?:[,\\n] ?(?:APO|FPO|DPO) A[AEP] \\d{5}|"
                  + CITY
                  + "?"
                  + CODE
                  + ")?"),
          Pattern.compile("\\b(?i:zip(?: ?code)?|postcode|post code|postal code|plz|code postal)(?i: is|:|,)? ?(?<value>\\d{4,5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)\\b"),
          // SW1A 2AA; K1A 0B1
          Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}\\b|\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d\\b"));

  private AddressFinder() {}

  static List<Span> find(String text, Scan scan) {
    List<Span> found = new ArrayList<>();
    if (scan.digits() == 0) {
      return found;
    }
    for (Pattern shape : SHAPES) {
      Matcher matcher = shape.matcher(text);
      while (matcher.find()) {
        boolean part = shape.pattern().contains("?<value>");
        int begin = part ? matcher.start("value") : matcher.start();
        int end = part ? matcher.end("value") : matcher.end();
        if (hasDigit(text, begin, end)) {
          found.add(new Span(RedactionType.ADDRESS, begin, end));
        }
      }
    }
    return found;
  }

  private static boolean hasDigit(String text, int begin, int end) {
    return text.substring(begin, end).chars().anyMatch(Character::isDigit);
  }
}

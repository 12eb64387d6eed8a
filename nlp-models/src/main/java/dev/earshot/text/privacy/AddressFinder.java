// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import dev.earshot.text.pattern.WordBorders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds postal addresses by shape: a house number beside the name of a street, post boxes, units
 * and suites, and the post codes of countries whose codes are unmistakable or stand behind a street
 * or a cue.
 */
final class AddressFinder {

  /** Units between a key and the end of its word, at most: straat, gatan. */
  private static final int LONGEST_ENDING = 3;

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

  /**
   * A shape, and what a text in lower case must hold for it; empty for anything. What a shape
   * begins with is looked for before its border, which costs more.
   */
  private record Shape(List<String> keys, boolean numbered, Pattern pattern) {

    static Shape of(String keys, String expression) {
      return new Shape(
          keys.isEmpty() ? List.of() : List.of(keys.split("\\|", -1)),
          false,
          WordBorders.compile(expression));
    }

    /** A shape in which a number follows the rest of the key's word. */
    static Shape numbered(String keys, String expression) {
      return new Shape(List.of(keys.split("\\|", -1)), true, WordBorders.compile(expression));
    }

    boolean mayStandIn(String lower) {
      return keys.isEmpty() || keys.stream().anyMatch(key -> stands(key, lower));
    }

    private boolean stands(String key, String lower) {
      int at = lower.indexOf(key);
      while (numbered && at >= 0 && !isBeforeNumber(lower, at + key.length())) {
        at = lower.indexOf(key, at + 1);
      }
      return at >= 0;
    }

    private static boolean isBeforeNumber(String lower, int keyEnd) {
      int i = keyEnd;
      while (i < lower.length()
          && i < keyEnd + LONGEST_ENDING
          && lower.charAt(i) != ' '
          && !Character.isDigit(lower.charAt(i))) {
        i++;
      }
      i += i < lower.length() && lower.charAt(i) == ' ' ? 1 : 0;
      return i < lower.length() && Character.isDigit(lower.charAt(i));
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          Shape.of(
              " st| ave| rd| road| boul| blvd| lane| ln| dr| court| ct| sq| ter| pl| highw| hwy| park| pkwy| cres| close| way| circ| cir| trail| grove| garden| mews| row",
              "(?=\\d)\\b\\d{1,5}[A-Za-z]?,? " + NAMES + " " + KIND + TAIL),
          Shape.numbered(
              "stra|str.|weg|platz|allee|gasse|ufer|damm|ring|laan|gata|väg|gade|vej|vei|katu|tie|plein|kade|gracht",
              "(?<![\\p{L}])(?:\\p{Lu}[\\p{L}.]{1,30}[ -]){0,3}\\p{L}{0,30}(?i:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|ufer|damm|ring|laan|straat|gatan|vägen|gata|gade|vej|veien|katu|tie|plein|kade|gracht)"
                  + " ?\\d{1,4} ?[a-zA-Z]?\\b(?:[,\\n] ?(?:[A-Z]{1,2}-)?\\d{4,5} \\p{Lu}[\\p{L}-]{1,30})?"),
          Shape.of(
              "rue|avenue|boulevard|chemin|impasse|place|calle|avenida|avda|plaza|paseo|via|piazza|corso|rua|travessa|ulica|ul.|al.",
              "(?=[\\drabciptuvRABCIPTUV])(?:\\b\\d{1,4},? )?\\b(?i:rue|avenue|boulevard|chemin|impasse|place|calle|avenida|avda|plaza|paseo|via|viale|piazza|corso|rua|travessa|ulica|ul\\.|al\\.)"
                  + " (?:(?:de|del|della|di|do|da|des|du|la|las|los|le|les|l'|d') ?){0,3}"
                  + NAMES
                  + "(?:,? (?:n[º°.] ?)?\\d{1,4}\\b)?(?:[,\\n] ?\\d{4,5}(?:-\\d{3})? \\p{Lu}[\\p{L}-]{1,30})?"),
          Shape.of(
              "box|postfach|apartado|casella|boîte",
              "(?=[A-Za-z])\\b(?:(?:PSC|CMR|Unit|UNIT) \\d{1,5},? (?i:box) \\d{1,6}|(?i:p\\.? ?o\\.? ?box|postfach|apartado|casella postale|boîte postale) ?\\d{1,6})"
                  + "(?:[,\\n] ?(?:APO|FPO|DPO) A[AEP] \\d{5}|"
                  + CITY
                  + "?"
                  + CODE
                  + ")?"),
          Shape.of(
              "zip|post|plz",
              "(?=[zpcZPC])\\b(?i:zip(?: ?code)?|postcode|post code|postal code|plz|code postal)(?i: is|:|,)? ?(\\d{4,5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)\\b"),
          Shape.of(
              "",
              "(?=[A-Z])(?:\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}\\b|\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d\\b)"));

  private AddressFinder() {}

  static List<Span> find(String text, Scan scan) {
    List<Span> found = new ArrayList<>();
    if (scan.digits() == 0) {
      return found;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (Shape shape : SHAPES) {
      if (shape.mayStandIn(lower)) {
        find(shape.pattern().matcher(text), text, found);
      }
    }
    return found;
  }

  /** The first group is the address where there is one. */
  private static void find(Matcher matcher, String text, List<Span> found) {
    while (matcher.find()) {
      int begin = matcher.start(matcher.groupCount());
      int end = matcher.end(matcher.groupCount());
      if (hasDigit(text, begin, end)) {
        found.add(new Span(RedactionType.ADDRESS, begin, end));
      }
    }
  }

  private static boolean hasDigit(String text, int begin, int end) {
    return text.substring(begin, end).chars().anyMatch(Character::isDigit);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether a text is English, cheaply: by the share of ASCII letters and by frequent words.
 *
 * <p>It does not tell other languages apart: what is not English is {@link Language#UNKNOWN} unless
 * the source said what it is. {@link LanguageDetector} asks it first.
 */
public final class LanguageGate {

  private static final double DOUBTFUL = 0.5;
  private static final double HINTED = 0.9;
  private static final double LEAST_ASCII = 0.85;

  /**
   * Codes of ISO 639 by what a source may say: two letters or three, those of before too. Anything
   * else, such as a language's name or a network's own mark for links, says nothing.
   */
  private static final Map<String, String> CODES = codes();

  private LanguageGate() {}

  /**
   * The language of {@code text}.
   *
   * @param hint what the source says, such as {@code de} or {@code en-GB}; empty when it says
   *     nothing
   */
  public static Language detect(String text, String hint) {
    return judge(Evidence.of(text), hint);
  }

  static Language judge(Evidence evidence, String hint) {
    Language hinted = hinted(hint);
    if (!hinted.equals(Language.UNKNOWN) && !hinted.isEnglish()) {
      return hinted;
    }
    if (evidence.asciiShare() < LEAST_ASCII) {
      return Language.UNKNOWN;
    }
    return hinted.isEnglish() ? hinted : judged(evidence);
  }

  /** Whether the source says a language. */
  static boolean isHinted(String hint) {
    return !hinted(hint).equals(Language.UNKNOWN);
  }

  /**
   * The code, as in {@link Language#code()}, of what a source says of a language; none if that is
   * no code of ISO 639.
   *
   * @param said such as {@code de}, {@code deu} or {@code de-AT}
   */
  public static Optional<String> code(String said) {
    String tag = said.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    int dash = tag.indexOf('-');
    return Optional.ofNullable(CODES.get(dash < 0 ? tag : tag.substring(0, dash)));
  }

  private static Language hinted(String hint) {
    return code(hint).map(known -> new Language(known, HINTED)).orElse(Language.UNKNOWN);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.forLanguageTag(code);
      codes.put(code, locale.getLanguage());
      codes.put(locale.getISO3Language(), locale.getLanguage());
    }
    return codes;
  }

  private static Language judged(Evidence evidence) {
    if (evidence.words() == 0) {
      return Language.UNKNOWN;
    }
    if (evidence.isShort() && evidence.others() == 0) {
      return new Language("en", DOUBTFUL);
    }
    if (evidence.english() <= evidence.others()) {
      return Language.UNKNOWN;
    }
    return new Language("en", confidence(evidence));
  }

  /**
   * One frequent word more than the others' is little; a third of all words is as sure as it gets.
   */
  private static double confidence(Evidence evidence) {
    double lead = (double) (evidence.english() - evidence.others()) / evidence.words();
    return Math.min(0.99, 0.6 + 1.2 * lead);
  }
}

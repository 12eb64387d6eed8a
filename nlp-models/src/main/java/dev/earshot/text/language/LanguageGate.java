// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether a text is English, cheaply: by the share of ASCII letters and by frequent words.
 *
 * <p>It does not tell other languages apart: what is not English is {@link Language#UNKNOWN} unless
 * the source said what it is. Words are counted in the first {@value #SAMPLE} units only.
 */
public final class LanguageGate {

  private static final int SAMPLE = 2_000;
  private static final int SHORT = 4;
  private static final double DOUBTFUL = 0.5;
  private static final double HINTED = 0.9;
  private static final double LEAST_ASCII = 0.85;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)?");
  private static final Pattern NOT_PROSE = Pattern.compile("[@#]\\w+|https?://\\S+|\\[[A-Z]+\\]");
  private static final Set<String> ENGLISH = WordList.load("english.txt");
  private static final Set<String> OTHERS = WordList.load("others.txt");

  private LanguageGate() {}

  /**
   * The language of {@code text}.
   *
   * @param hint what the source says, such as {@code de} or {@code en-GB}; empty when it says
   *     nothing
   */
  public static Language detect(String text, String hint) {
    Language hinted = hinted(hint);
    if (!hinted.equals(Language.UNKNOWN) && !hinted.isEnglish()) {
      return hinted;
    }
    Evidence evidence = Evidence.of(text);
    if (evidence.asciiShare() < LEAST_ASCII) {
      return Language.UNKNOWN;
    }
    return hinted.isEnglish() ? hinted : judged(evidence);
  }

  private static Language hinted(String hint) {
    String code = hint.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return code.isEmpty() || code.equals(Language.UNDETERMINED)
        ? Language.UNKNOWN
        : new Language(code, HINTED);
  }

  private static Language judged(Evidence evidence) {
    if (evidence.words == 0) {
      return Language.UNKNOWN;
    }
    if (evidence.words < SHORT && evidence.others == 0) {
      return new Language("en", DOUBTFUL);
    }
    if (evidence.english <= evidence.others) {
      return Language.UNKNOWN;
    }
    return new Language("en", confidence(evidence));
  }

  /**
   * One frequent word more than the others' is little; a third of all words is as sure as it gets.
   */
  private static double confidence(Evidence evidence) {
    double lead = (double) (evidence.english - evidence.others) / evidence.words;
    return Math.min(0.99, 0.6 + 1.2 * lead);
  }

  private static final class Evidence {

    private int letters;
    private int asciiLetters;
    private int words;
    private int english;
    private int others;

    static Evidence of(String text) {
      String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
      Evidence evidence = new Evidence();
      Matcher word = WORD.matcher(NOT_PROSE.matcher(sample).replaceAll(" "));
      while (word.find()) {
        evidence.count(word.group().replace('’', '\'').toLowerCase(Locale.ROOT));
      }
      return evidence;
    }

    double asciiShare() {
      return letters == 0 ? 1 : (double) asciiLetters / letters;
    }

    private void count(String word) {
      words++;
      letters += word.length();
      asciiLetters += (int) word.chars().filter(unit -> unit < 128).count();
      if (ENGLISH.contains(word)) {
        english++;
      }
      if (OTHERS.contains(word)) {
        others++;
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** Knows languages by letters that no other language of size is written with. */
final class Scripts {

  private static final double LEAST_SHARE = 0.5;
  private static final double CONFIDENCE = 0.95;

  private static final Map<UnicodeScript, String> LANGUAGES = new EnumMap<>(UnicodeScript.class);

  static {
    LANGUAGES.put(UnicodeScript.HIRAGANA, "ja");
    LANGUAGES.put(UnicodeScript.KATAKANA, "ja");
    LANGUAGES.put(UnicodeScript.HANGUL, "ko");
    LANGUAGES.put(UnicodeScript.HAN, "zh");
    LANGUAGES.put(UnicodeScript.GREEK, "el");
    LANGUAGES.put(UnicodeScript.HEBREW, "he");
    LANGUAGES.put(UnicodeScript.THAI, "th");
    LANGUAGES.put(UnicodeScript.GEORGIAN, "ka");
    LANGUAGES.put(UnicodeScript.ARMENIAN, "hy");
    LANGUAGES.put(UnicodeScript.TAMIL, "ta");
    LANGUAGES.put(UnicodeScript.TELUGU, "te");
    LANGUAGES.put(UnicodeScript.KANNADA, "kn");
    LANGUAGES.put(UnicodeScript.MALAYALAM, "ml");
    LANGUAGES.put(UnicodeScript.GUJARATI, "gu");
    LANGUAGES.put(UnicodeScript.GURMUKHI, "pa");
    LANGUAGES.put(UnicodeScript.SINHALA, "si");
    LANGUAGES.put(UnicodeScript.BENGALI, "bn");
  }

  private Scripts() {}

  /** The language by script; {@link Language#UNKNOWN} if several share the script. */
  static Language identify(String prose) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < prose.length(); i += Character.charCount(prose.codePointAt(i))) {
      int point = prose.codePointAt(i);
      if (Character.isLetter(point)) {
        letters++;
        counts.merge(UnicodeScript.of(point), 1, Integer::sum);
      }
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana > 0 && kana + han >= LEAST_SHARE * letters) {
      return new Language("ja", CONFIDENCE);
    }
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      if (LANGUAGES.containsKey(count.getKey()) && count.getValue() >= LEAST_SHARE * letters) {
        return new Language(LANGUAGES.get(count.getKey()), CONFIDENCE);
      }
    }
    return Language.UNKNOWN;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import java.util.List;
import java.util.Random;

/**
 * Texts nobody wrote: random units and pieces, truncated surrogates, emoji only, right to left,
 * zero width, control characters, personal data glued together, and now and then a huge one. The
 * same seed gives the same texts.
 */
final class HostileTexts {

  private static final List<String> PIECES =
      List.of(
          "refund",
          "the",
          "late",
          "not",
          "good",
          "awful",
          "call",
          "order",
          "name is",
          "born",
          "Dear",
          "John",
          "Smith",
          "Mr.",
          "Street",
          "12",
          "Straße 5",
          "a",
          "I",
          "don't",
          "is",
          "é",
          "ß",
          "漢字",
          "ひらがな",
          "العربية",
          "עברית",
          "हिन्दी",
          "...",
          "!!!",
          "?",
          "(",
          "[",
          "]",
          "<b>",
          "&amp;",
          "@you",
          "#fail",
          "http://x.y/z?a=b",
          "a@b.co",
          "415-555-2671",
          "4111111111111111",
          "DE89370400440532013000",
          "12/04/2015",
          "2001:db8::1",
          "10.20.30.40",
          "078-05-1120",
          "\n\n",
          "\r\n",
          "\t",
          "'",
          "\"",
          "\\",
          "%s",
          "{}",
          "$5",
          "½",
          "Ⅷ",
          "-LRB-",
          "\u2028",
          "[PHONE]",
          "[NAME]",
          "[ORDER]",
          "+",
          "-",
          "/",
          ".",
          ":",
          ",",
          "0",
          "7",
          "55");
  private static final List<String> EMOJI =
      List.of(
          "😀",
          "👩‍👩‍👧",
          "❤️",
          "🇬🇧",
          "👍🏽",
          "💩",
          "#️⃣",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "☹",
          "\ud83d",
          "\ude00");
  private static final String INVISIBLE =
      "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202b\u202d\u202e\u2066\u2069\u0301\u0489\ufe0f";
  private static final String RIGHT_TO_LEFT =
      "אבגדהוזחטיכלמנסעפצקרשתابتثجحخدذرزسشصضطظعغفقكلمنهوي ،؟!.٠١٢٣٤٥٦٧٨٩";
  private static final String DIGITS = "0123456789 -().+/x@:";
  private static final int KINDS = 9;

  private final Random random;
  private final int hugeEvery;
  private final int hugeUnits;
  private long count;

  /**
   * @param hugeEvery one in so many texts is huge
   * @param hugeUnits UTF-16 units of a huge one
   */
  HostileTexts(long seed, int hugeEvery, int hugeUnits) {
    this.random = new Random(seed);
    this.hugeEvery = hugeEvery;
    this.hugeUnits = hugeUnits;
  }

  String next() {
    count++;
    int kind = (int) (count % KINDS);
    if (count % hugeEvery == 0) {
      return huge(kind);
    }
    return text(kind, random.nextInt(60));
  }

  private String huge(int kind) {
    String unit = text(kind, 1 + random.nextInt(4));
    if (unit.isEmpty() || random.nextBoolean()) {
      return text(kind, hugeUnits / 4);
    }
    return unit.repeat(1 + hugeUnits / unit.length());
  }

  private String text(int kind, int units) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < units; i++) {
      add(kind, text);
    }
    return kind == 8 && !text.isEmpty()
        ? text.substring(0, random.nextInt(text.length()))
        : text.toString();
  }

  private void add(int kind, StringBuilder text) {
    switch (kind) {
      case 0 -> text.append((char) random.nextInt(0x10000));
      case 1 -> text.append((char) random.nextInt(0x300));
      case 2 -> text.append(EMOJI.get(random.nextInt(EMOJI.size())));
      case 3 -> text.append(RIGHT_TO_LEFT.charAt(random.nextInt(RIGHT_TO_LEFT.length())));
      case 4 ->
          text.append(INVISIBLE.charAt(random.nextInt(INVISIBLE.length())))
              .append((char) ('a' + random.nextInt(26)));
      case 5 -> text.append((char) random.nextInt(0x20));
      case 6 -> text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
      default ->
          text.append(PIECES.get(random.nextInt(PIECES.size())))
              .append(random.nextInt(4) == 0 ? "" : " ");
    }
  }
}

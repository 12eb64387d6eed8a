// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into signs in one pass. Never fails; time grows with the length of the text only.
 *
 * <p>Not the tokenizer of the parser: signs keep what messages are made of (faces, hashtags,
 * stretched letters) and need no model.
 */
public final class Signs {

  private static final int LONGEST_FACE = 5;

  /** Behind it come the scripts of East Asia, private use, flags and halves of pairs. */
  private static final int LAST_MARK = 0x2FFF;

  private final String text;
  private final Lexicon lexicon;
  private final List<Sign> signs = new ArrayList<>();
  private int at;

  private Signs(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** The signs of {@code text} in order; faces are those that {@code lexicon} knows. */
  public static List<Sign> of(String text, Lexicon lexicon) {
    Signs signs = new Signs(text, lexicon);
    while (signs.at < text.length()) {
      signs.step();
    }
    return signs.signs;
  }

  private void step() {
    int point = text.codePointAt(at);
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      at++;
    } else if (startsLink()) {
      add(Sign.Kind.LINK, "<link>", endOfRun());
    } else if (point == '@' && isWordAt(at + 1)) {
      add(Sign.Kind.MENTION, "<user>", endOfWord(at + 1));
    } else if (point == '#' && isLetterAt(at + 1)) {
      hashtag();
    } else if (point == '[' && endOfMask() > 0) {
      add(Sign.Kind.MENTION, "<user>", endOfMask());
    } else if (!face()) {
      plain(point);
    }
  }

  private void plain(int point) {
    if (Character.isLetter(point)) {
      word(Sign.Kind.WORD, at, endOfWord(at));
    } else if (Character.isDigit(point)) {
      add(Sign.Kind.NUMBER, "<number>", endOfNumber());
    } else if (Emoji.isPictograph(point)) {
      int end = at + Character.charCount(point);
      add(Sign.Kind.EMOJI, text.substring(at, end), end);
    } else if (Character.isLetterOrDigit(point) || point > LAST_MARK || Emoji.isModifier(point)) {
      at += Character.charCount(point);
    } else {
      mark(text.charAt(at));
    }
  }

  private void mark(char mark) {
    int end = at + 1;
    while (end < text.length() && belongs(mark, text.charAt(end))) {
      end++;
    }
    if (Character.getType(mark) != Character.FORMAT && !Character.isISOControl(mark)) {
      add(Sign.Kind.MARK, text.substring(at, end), end);
    } else {
      at = end;
    }
  }

  private static boolean belongs(char mark, char next) {
    return mark == next || (isLoud(mark) && isLoud(next));
  }

  private static boolean isLoud(char mark) {
    return mark == '!' || mark == '?';
  }

  /** A run of marks and letters between blanks that the lexicon knows as a face. */
  private boolean face() {
    if (at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && !opensFace(text.charAt(at))) {
      return false;
    }
    int longest = Math.min(text.length(), at + LONGEST_FACE);
    for (int end = longest; end > at + 1; end--) {
      if (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))) {
        String run = text.substring(at, end);
        if (lexicon.isFace(run)) {
          add(Sign.Kind.EMOTICON, run, end);
          return true;
        }
      }
    }
    return false;
  }

  /** Eyes may follow a word or mark at once; a bracket that does closes something else. */
  private static boolean opensFace(char first) {
    return first == ':' || first == ';' || first == '=' || first == '<';
  }

  /** One word for each part that starts with a capital: "#NeverAgain" says two words. */
  private void hashtag() {
    int end = endOfWord(at + 1);
    int begin = at + 1;
    for (int i = begin + 1; i <= end; i++) {
      if (i == end
          || (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1)))) {
        word(Sign.Kind.HASHTAG, begin, i);
        begin = i;
      }
    }
  }

  private void word(Sign.Kind kind, int begin, int end) {
    int stop = end;
    while (stop > begin + 1 && text.charAt(stop - 1) == '\'') {
      stop--;
    }
    String spelt = text.substring(begin, stop);
    String form = lexicon.spelling(spelt.toLowerCase(Locale.ROOT).replace('’', '\''));
    signs.add(new Sign(kind, form, isShouted(spelt), isStretched(spelt), begin, stop));
    at = end;
  }

  private static boolean isShouted(String spelt) {
    if (spelt.length() < 2 || !Character.isUpperCase(spelt.charAt(1))) {
      return false;
    }
    for (int i = 0; i < spelt.length(); i++) {
      if (Character.isLowerCase(spelt.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Three equal letters in a row, and others beside them: "XXXX" is a mask. */
  private static boolean isStretched(String spelt) {
    boolean found = false;
    boolean varied = false;
    for (int i = 2; i < spelt.length(); i++) {
      char unit = spelt.charAt(i);
      found |= unit == spelt.charAt(i - 1) && unit == spelt.charAt(i - 2);
      varied |= unit != spelt.charAt(0);
    }
    return found && varied;
  }

  private void add(Sign.Kind kind, String form, int end) {
    signs.add(new Sign(kind, form, false, false, at, end));
    at = end;
  }

  private boolean startsLink() {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  private int endOfMask() {
    int end = at + 1;
    while (end < text.length()
        && (Character.isUpperCase(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end > at + 2 && end < text.length() && text.charAt(end) == ']' ? end + 1 : -1;
  }

  private int endOfRun() {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfNumber() {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end))
            || (".,:".indexOf(text.charAt(end)) >= 0 && isDigitAt(end + 1)))) {
      end++;
    }
    return end;
  }

  private int endOfWord(int begin) {
    int end = begin;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      boolean joins = (point == '\'' || point == '’') && end > begin && isLetterAt(end + 1);
      if (!joins && !isWordPoint(point)) {
        break;
      }
      end += Character.charCount(point);
    }
    return Math.max(end, begin + 1);
  }

  private static boolean isWordPoint(int point) {
    return Character.isLetterOrDigit(point)
        || point == '_'
        || (Character.getType(point) == Character.NON_SPACING_MARK && !Emoji.isModifier(point));
  }

  private boolean isWordAt(int index) {
    return index < text.length() && isWordPoint(text.codePointAt(index));
  }

  private boolean isLetterAt(int index) {
    return index < text.length() && Character.isLetter(text.codePointAt(index));
  }

  private boolean isDigitAt(int index) {
    return index < text.length() && Character.isDigit(text.charAt(index));
  }
}

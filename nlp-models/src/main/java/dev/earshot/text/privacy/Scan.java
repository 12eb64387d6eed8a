// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a text that tells which finders have anything to look for, so that a text without
 * candidates costs little more than reading it once.
 */
final class Scan {

  private static final int WIDEST_GAP = 6;

  /**
   * A cue that stands in the text.
   *
   * @param identifier what it is a cue for
   * @param end one past the cue
   */
  record Place(Identifier identifier, int end) {}

  private final String text;
  private final CueTable cueTable;
  private final Lexicon lexicon;
  private final List<Place> cues = new ArrayList<>();
  private int at;
  private int digits;
  private int stretch;
  private int longestStretch;
  private int lastDigit = -WIDEST_GAP - 1;
  private int colons;
  private boolean nameCandidate;
  private int flags;

  private Scan(String text, CueTable cueTable, Lexicon lexicon) {
    this.text = text;
    this.cueTable = cueTable;
    this.lexicon = lexicon;
  }

  static Scan of(String text, CueTable cueTable, Lexicon lexicon) {
    Scan scan = new Scan(text, cueTable, lexicon);
    scan.read();
    return scan;
  }

  boolean hasAt() {
    return at > 0;
  }

  /** Digits in the text. */
  int digits() {
    return digits;
  }

  int colons() {
    return colons;
  }

  /** Digits that are near each other: the most of any place. */
  int longestStretch() {
    return longestStretch;
  }

  /** Whether a name may stand in the text. */
  boolean hasNameCandidate() {
    return nameCandidate;
  }

  /** Whether any word has one of these flags of {@link Lexicon}. */
  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Cues of identifiers in the order of the text. */
  List<Place> cues() {
    return cues;
  }

  private void read() {
    int i = 0;
    while (i < text.length()) {
      char unit = text.charAt(i);
      if (unit < 128 ? isAsciiLetter(unit) : Character.isLetter(unit)) {
        i = readWord(i);
      } else {
        readOther(unit, i);
        i = unit == '[' ? Math.max(i + 1, Masks.end(text, i)) : i + 1;
      }
    }
  }

  private int readWord(int begin) {
    int hash = WordHash.begin();
    int i = begin;
    while (i < text.length() && isLetter(text.charAt(i))) {
      hash = WordHash.add(hash, text.charAt(i++));
    }
    hash = WordHash.finish(hash);
    for (CueTable.Cue cue : cueTable.get(hash)) {
      int end = cue.endIn(text, begin);
      if (end > 0) {
        cues.add(new Place(cue.identifier(), end));
      }
    }
    int word = lexicon.flags(hash);
    flags |= word;
    nameCandidate |= Lexicon.mayName(word, Character.isUpperCase(text.charAt(begin)));
    return i;
  }

  private void readOther(char unit, int i) {
    if (unit < 128 ? unit >= '0' && unit <= '9' : Character.isDigit(unit)) {
      digits++;
      stretch = i - lastDigit <= WIDEST_GAP ? stretch + 1 : 1;
      longestStretch = Math.max(longestStretch, stretch);
      lastDigit = i;
    } else if (unit == '@') {
      at++;
    } else if (unit == ':') {
      colons++;
    }
  }

  private static boolean isLetter(char unit) {
    return unit < 128 ? isAsciiLetter(unit) : Character.isLetter(unit);
  }

  private static boolean isAsciiLetter(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }
}

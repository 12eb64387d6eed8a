// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/** A word's hash without regard to case, taken from the text in place so that no string is made. */
final class WordHash {

  private static final int BASIS = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private WordHash() {}

  static int of(CharSequence text) {
    return of(text, 0, text.length());
  }

  static int of(CharSequence text, int begin, int end) {
    int hash = BASIS;
    for (int i = begin; i < end; i++) {
      hash = add(hash, text.charAt(i));
    }
    return finish(hash);
  }

  static int begin() {
    return BASIS;
  }

  static int add(int hash, char unit) {
    char lower = unit < 128 ? lowerAscii(unit) : Character.toLowerCase(unit);
    return (hash ^ lower) * PRIME;
  }

  static int finish(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  private static char lowerAscii(char unit) {
    return unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit;
  }
}

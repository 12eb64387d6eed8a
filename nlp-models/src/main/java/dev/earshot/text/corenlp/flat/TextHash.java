// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

/**
 * A 64-bit polynomial hash of text: that of two texts joined follows from their hashes, h(ab) =
 * h(a) · p<sup>|b|</sup> + h(b), modulo 2<sup>64</sup>.
 */
public final class TextHash {

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private TextHash() {}

  /** The hash of {@code text}. */
  public static long of(CharSequence text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = then(hash, text.charAt(i));
    }
    return hash;
  }

  /** p<sup>|text|</sup>: what a hash is multiplied by when {@code text} is joined to it. */
  public static long power(CharSequence text) {
    long power = 1;
    for (int i = 0; i < text.length(); i++) {
      power *= BASE;
    }
    return power;
  }

  /** The hash of a text with {@code next} joined to it. */
  public static long then(long hash, char next) {
    return hash * BASE + next + 1;
  }

  /** The hash of a text with {@code first} put before it, from its hash and its power. */
  public static long before(char first, long hash, long power) {
    return then(0, first) * power + hash;
  }

  /** The power of a text that is longer by one unit than one of {@code power}. */
  public static long longer(long power) {
    return power * BASE;
  }

  /** The hash of {@code text} as the value of feature number {@code feature}. */
  public static long of(int feature, CharSequence text) {
    return of(feature, of(text));
  }

  /** The hash of a text of hash {@code text} as the value of feature number {@code feature}. */
  public static long of(int feature, long text) {
    return (text ^ ((feature + 1) * 0xD6E8FEB86659FD93L)) * 0xC2B2AE3D27D4EB4FL;
  }
}

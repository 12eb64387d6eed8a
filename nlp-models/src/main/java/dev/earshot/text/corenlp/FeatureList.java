// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;

/**
 * Hashes of a parser's features: texts of a name, then values with dashes between them.
 *
 * <p>Features that depend on few kinds of nodes and tokens (categories and tags) are told from
 * others: what they say together is worth keeping. A list takes those that it was cleared for.
 */
final class FeatureList {

  /** Which features a list takes. */
  enum Share {
    /** Those of kinds only. */
    KINDS,
    /** The others: of words, and of more kinds than are often met together. */
    OTHERS,
    /** All, in their order. */
    ALL
  }

  private static final int MOST = 256;

  private final long[] hashes = new long[MOST];
  private final ParserWeights.Work work = new ParserWeights.Work(MOST);
  private int size;
  private boolean takesKinds;
  private boolean takesOthers;

  /** Forgets all; from now on those of {@code share} are taken. */
  void clear(Share share) {
    size = 0;
    takesKinds = share != Share.OTHERS;
    takesOthers = share != Share.KINDS;
  }

  /** A feature of kinds that is a name alone. */
  void addKind(long name) {
    if (takesKinds) {
      hashes[size++] = name;
    }
  }

  /** A feature of one kind. */
  void addKind(long name, long hash, long power) {
    if (takesKinds) {
      put(name, hash, power);
    }
  }

  /** A feature of two kinds. */
  void addKind(long name, long hash1, long power1, long hash2, long power2) {
    if (takesKinds) {
      put(name, hash1, power1, hash2, power2);
    }
  }

  /** A feature of three kinds. */
  void addKind(
      long name, long hash1, long power1, long hash2, long power2, long hash3, long power3) {
    if (takesKinds) {
      put(name, hash1, power1, hash2, power2, hash3, power3);
    }
  }

  /** Another feature with one value. */
  void add(long name, long hash, long power) {
    if (takesOthers) {
      put(name, hash, power);
    }
  }

  /** Another feature with two values. */
  void add(long name, long hash1, long power1, long hash2, long power2) {
    if (takesOthers) {
      put(name, hash1, power1, hash2, power2);
    }
  }

  /** Another feature with three values. */
  void add(long name, long hash1, long power1, long hash2, long power2, long hash3, long power3) {
    if (takesOthers) {
      put(name, hash1, power1, hash2, power2, hash3, power3);
    }
  }

  private void put(long name, long hash, long power) {
    hashes[size++] = name * power + hash;
  }

  private void put(long name, long hash1, long power1, long hash2, long power2) {
    hashes[size++] = TextHash.then(name * power1 + hash1, '-') * power2 + hash2;
  }

  private void put(
      long name, long hash1, long power1, long hash2, long power2, long hash3, long power3) {
    long two = TextHash.then(name * power1 + hash1, '-') * power2 + hash2;
    hashes[size++] = TextHash.then(two, '-') * power3 + hash3;
  }

  /** Adds the features' weights to {@code scores}, in twentieths. */
  void addTo(ParserModel model, int[] scores) {
    model.weights.add(hashes, size, work, scores);
  }

  /** Adds the features' weights to {@code scores} in order, as the floats that they are. */
  void addExactlyTo(ParserModel model, float[] scores) {
    model.weights.addExactly(hashes, size, work, scores);
  }
}

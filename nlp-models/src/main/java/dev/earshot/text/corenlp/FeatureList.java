// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;

/**
 * Hashes of a parser's features: texts of a name, then values with dashes between them.
 *
 * <p>Features that depend on few kinds of nodes and tokens (categories and tags) are told from
 * others: what they say together is worth keeping.
 *
 * <p>Features come in groups, each with a sum of its own, and all groups are looked up at once: the
 * weights lie anywhere in memory, which answers many questions in the time of one.
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

  private static final int MOST = 512;
  private static final int MOST_GROUPS = 64;

  private final long[] hashes = new long[MOST];
  private final int[] begins = new int[MOST_GROUPS + 1];
  private final int[][] sums = new int[MOST_GROUPS][];
  private final ParserWeights.Work work = new ParserWeights.Work(MOST);
  private int size;
  private int groups;
  private boolean takesKinds;
  private boolean takesOthers;

  /**
   * From now on features of {@code share} are taken, whose weights will be added to {@code sum}.
   */
  void begin(Share share, int[] sum) {
    sums[groups] = sum;
    begins[groups++] = size;
    take(share);
  }

  private void take(Share share) {
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

  /** Adds the features' weights, in twentieths, to the sums of their groups, and forgets all. */
  void addTo(ParserWeights weights) {
    begins[groups] = size;
    weights.add(hashes, begins, sums, groups, work);
    groups = 0;
    size = 0;
  }

  /** From now on all features are taken, for {@link #addExactlyTo}. */
  void beginExactly() {
    take(Share.ALL);
  }

  /** Adds the features' weights to {@code scores} in order, as floats, and forgets all. */
  void addExactlyTo(ParserWeights weights, float[] scores) {
    weights.addExactly(hashes, size, work, scores);
    size = 0;
  }
}

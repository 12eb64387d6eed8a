// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.FeatureTable;
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

  private final long kindsHome;

  /** Of each feature its hash and the slot from which on it is looked for. */
  final long[] hashes = new long[MOST];

  final int[] slots = new int[MOST];

  /** Of each group its first feature, and at the end how many features there are. */
  final int[] begins = new int[MOST_GROUPS + 1];

  /** Of each group the row of its sum, where that begins, and whether it is to be zero before. */
  final long[][] sums = new long[MOST_GROUPS][];

  final int[] starts = new int[MOST_GROUPS];
  final boolean[] anew = new boolean[MOST_GROUPS];
  final ParserWeights.Work work = new ParserWeights.Work(MOST);
  int size;
  int groups;

  private boolean takesKinds;
  private boolean takesOthers;

  /** A list whose features of kinds have their home at {@code kindsHome}. */
  FeatureList(long kindsHome) {
    this.kindsHome = kindsHome;
  }

  /**
   * From now on features of {@code share} are taken, whose weights will be added to the row that
   * begins at {@code start} of {@code sum}.
   */
  void begin(Share share, long[] sum, int start) {
    begin(share, sum, start, false);
  }

  /** The same, with a row that is to be zero before anything is added. */
  void beginAnew(Share share, long[] sum, int start) {
    begin(share, sum, start, true);
  }

  private void begin(Share share, long[] sum, int start, boolean isAnew) {
    sums[groups] = sum;
    starts[groups] = start;
    anew[groups] = isAnew;
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
      put(kindsHome, name);
    }
  }

  /** A feature of one kind. */
  void addKind(long name, FeatureValue value) {
    if (takesKinds) {
      put(kindsHome, hash(name, value));
    }
  }

  /** A feature of two kinds. */
  void addKind(long name, FeatureValue a, FeatureValue b) {
    if (takesKinds) {
      put(kindsHome, hash(name, a, b));
    }
  }

  /** A feature of three kinds. */
  void addKind(long name, FeatureValue a, FeatureValue b, FeatureValue c) {
    if (takesKinds) {
      put(kindsHome, hash(name, a, b, c));
    }
  }

  /** Another feature that is of no word. */
  void add(long name, FeatureValue value) {
    if (takesOthers) {
      put(kindsHome, hash(name, value));
    }
  }

  /** Another feature that is of no word. */
  void add(long name, FeatureValue a, FeatureValue b) {
    if (takesOthers) {
      put(kindsHome, hash(name, a, b));
    }
  }

  /** Another feature that is of no word. */
  void add(long name, FeatureValue a, FeatureValue b, FeatureValue c) {
    if (takesOthers) {
      put(kindsHome, hash(name, a, b, c));
    }
  }

  /** A feature of {@code word} with one value. */
  void addOf(FeatureValue word, long name, FeatureValue value) {
    if (takesOthers && word.home != FeatureTable.NOWHERE) {
      put(word.home, hash(name, value));
    }
  }

  /** A feature of {@code word} with two values. */
  void addOf(FeatureValue word, long name, FeatureValue a, FeatureValue b) {
    if (takesOthers && word.home != FeatureTable.NOWHERE) {
      put(word.home, hash(name, a, b));
    }
  }

  /** A feature of {@code word} with three values. */
  void addOf(FeatureValue word, long name, FeatureValue a, FeatureValue b, FeatureValue c) {
    if (takesOthers && word.home != FeatureTable.NOWHERE) {
      put(word.home, hash(name, a, b, c));
    }
  }

  private static long hash(long name, FeatureValue value) {
    return name * value.power + value.hash;
  }

  private static long hash(long name, FeatureValue a, FeatureValue b) {
    return TextHash.then(hash(name, a), '-') * b.power + b.hash;
  }

  private static long hash(long name, FeatureValue a, FeatureValue b, FeatureValue c) {
    return TextHash.then(hash(name, a, b), '-') * c.power + c.hash;
  }

  private void put(long home, long hash) {
    slots[size] = FeatureTable.slot(home, hash);
    hashes[size++] = hash;
  }

  /** Adds the features' weights, in twentieths, to the sums of their groups, and forgets all. */
  void addTo(ParserWeights weights) {
    begins[groups] = size;
    weights.add(this);
    groups = 0;
    size = 0;
  }

  /** From now on all features are taken, for {@link #addRareTo} or {@link #addExactlyTo}. */
  void beginAll() {
    take(Share.ALL);
  }

  /** Adds the features' weights for rare transitions, in twentieths, and forgets all. */
  void addRareTo(ParserWeights weights, int[] scores) {
    weights.addRare(this, scores);
    size = 0;
  }

  /** Adds the features' weights to {@code scores} in order, as floats, and forgets all. */
  void addExactlyTo(ParserWeights weights, float[] scores) {
    weights.addExactly(this, scores);
    size = 0;
  }
}

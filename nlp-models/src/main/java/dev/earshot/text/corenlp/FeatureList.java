// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;

/** Hashes of a parser's features: texts of a name, then values with dashes between them. */
final class FeatureList {

  private static final int MOST = 256;

  private final long[] hashes = new long[MOST];
  private final long[] work = new long[MOST];
  private final int[] places = new int[MOST];
  private int size;

  void clear() {
    size = 0;
  }

  /** A feature that is a name alone. */
  void add(long name) {
    hashes[size++] = name;
  }

  /** A feature with one value. */
  void add(long name, long hash, long power) {
    hashes[size++] = name * power + hash;
  }

  /** A feature with two values. */
  void add(long name, long hash1, long power1, long hash2, long power2) {
    hashes[size++] = TextHash.then(name * power1 + hash1, '-') * power2 + hash2;
  }

  /** A feature with three values. */
  void add(long name, long hash1, long power1, long hash2, long power2, long hash3, long power3) {
    long two = TextHash.then(name * power1 + hash1, '-') * power2 + hash2;
    hashes[size++] = TextHash.then(two, '-') * power3 + hash3;
  }

  /** Adds the features' weights to {@code scores}, in twentieths. */
  void addTo(ParserModel model, int[] scores) {
    int found = model.find(hashes, size, work, places);
    for (int i = 0; i < found; i++) {
      model.add(places[i], (int) work[i], scores);
    }
  }

  /** Adds the features' weights to {@code scores} in order, as the floats that they are. */
  void addExactlyTo(ParserModel model, float[] scores) {
    int found = model.find(hashes, size, work, places);
    for (int i = 0; i < found; i++) {
      model.addExactly(places[i], (int) work[i], scores);
    }
  }
}

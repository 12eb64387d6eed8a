// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.FeatureList.Share;

/**
 * Sums the scores of the features of single nodes around the top of the stack, with the help of a
 * {@link ScoreCache}. Used by one thread.
 */
final class NodeScorer {

  private static final int NONE = ParserState.NONE;

  /**
   * Positions below the topmost node: the three below it, and what the first of them is made of.
   */
  private static final int[] BELOW = {1, 2, 3, 16, 17, 18, 21, 22};

  /** Positions of the topmost node and of what it is made of. */
  private static final int[] TOP = {0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 19, 20};

  /** Keys of all positions of the top together, where it is a tag or one node above a tag. */
  private static final int TOP_IS_TAG = ParserFeatures.NODES;

  private static final int TOP_IS_ABOVE_TAG = ParserFeatures.NODES + 1;

  /** Key of the kinds of a state. */
  private static final int STATE = ParserFeatures.NODES + 2;

  private final ParserState state;
  private final ParserFeatures features;
  private final FeatureList list;
  private final ScoreCache cache;
  private final int width;
  private final int categories;

  /** What nodes say without their words, by position and by tag and category; 0 is none. */
  private final int[][][] kinds;

  /** What missing nodes say, by the set of positions of the top that are missing. */
  private final int[][] missing = new int[1 << TOP.length][];

  NodeScorer(ParserModel model, ParserState state, ParserFeatures features, FeatureList list) {
    this.state = state;
    this.features = features;
    this.list = list;
    width = model.lanes.width();
    categories = model.names.length;
    kinds = new int[ParserFeatures.NODES][1 + model.tags() * categories][];
    cache = new ScoreCache(width);
  }

  /** Begins with a state. */
  void begin() {
    cache.begin();
  }

  /** Lists what the nodes below the topmost one say. */
  void listBelow(RowSum rows) {
    for (int position : BELOW) {
      rows.add(ofNode(position, features.node(position)));
    }
  }

  private int[] ofNode(int position, int node) {
    long key = key(position, node);
    int[] kept = cache.get(key);
    if (kept == null) {
      kept = cache.put(key);
      fill(position, node, kept);
    }
    return kept;
  }

  /** Lists what the topmost node and its parts say. */
  void listTop(RowSum rows) {
    int top = state.stack(0);
    if (top == NONE) {
      listParts(rows);
    } else if (state.isTag(top)) {
      rows.add(together(TOP_IS_TAG, top));
    } else if (state.secondChild(top) == NONE && state.isTag(state.firstChild(top))) {
      rows.add(together(TOP_IS_ABOVE_TAG, top));
    } else {
      listParts(rows);
    }
  }

  private int[] together(int what, int top) {
    long key = key(what, top);
    int[] kept = cache.get(key);
    if (kept == null) {
      kept = cache.put(key);
      for (int position : TOP) {
        fill(position, features.node(position), kept);
      }
    }
    return kept;
  }

  private void listParts(RowSum rows) {
    int absent = 0;
    for (int i = 0; i < TOP.length; i++) {
      int position = TOP[i];
      int node = features.node(position);
      if (node == NONE) {
        absent |= 1 << i;
      } else {
        rows.add(ofNode(position, node));
      }
    }
    rows.add(ofMissing(absent));
  }

  private int[] ofMissing(int absent) {
    int[] scores = missing[absent];
    if (scores == null) {
      scores = new int[width];
      missing[absent] = scores;
      for (int i = 0; i < TOP.length; i++) {
        if (((absent >> i) & 1) == 1) {
          fill(TOP[i], NONE, scores);
        }
      }
    }
    return scores;
  }

  /** Puts into {@code target} what a node says, as soon as the list is added up. */
  private void fill(int position, int node, int[] target) {
    if (node != NONE && state.isWord(node)) {
      list.begin(Share.ALL, target);
    } else {
      int kind = node == NONE ? 0 : 1 + state.tags[state.head[node]] * categories + category(node);
      int[] ofKind = kinds[position][kind];
      if (ofKind == null) {
        ofKind = new int[width];
        kinds[position][kind] = ofKind;
        list.begin(Share.KINDS, ofKind);
        features.listNode(position, node);
        list.begin(Share.ALL, target);
      } else {
        RowSum.add(ofKind, target);
        list.begin(Share.OTHERS, target);
      }
    }
    features.listNode(position, node);
  }

  /** Lists what the kinds of the two topmost nodes and of the next token say together. */
  void listKinds(RowSum rows) {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    long key = mixed(STATE + 1);
    key = mixed(key + (s0 == NONE ? NONE : category(s0)));
    key = mixed(key + (s1 == NONE ? NONE : category(s1)));
    key = mixed(key + (state.atEnd() ? NONE : state.tags[state.next]));
    int[] kept = cache.get(key);
    if (kept == null) {
      kept = cache.put(key);
      list.begin(Share.KINDS, kept);
      features.pairs().listPairs();
      features.pairs().listTriples();
      features.pairs().listPosition();
    }
    rows.add(kept);
  }

  private int category(int node) {
    return state.category[node];
  }

  private long key(int what, int node) {
    long key = mixed(what + 1);
    if (node != NONE) {
      int head = state.head[node];
      key = mixed(key + state.words[head].hash);
      key = mixed(key + state.tagHash(head));
      key = mixed(key + state.categoryHash(node));
    }
    return key;
  }

  private static long mixed(long key) {
    long product = key * 0xC2B2AE3D27D4EB4FL;
    return (product ^ (product >>> 29)) * 0x165667B19E3779F9L;
  }
}

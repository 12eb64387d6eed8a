// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.FeatureList.Share;
import java.util.Arrays;

/**
 * Sums the scores of the features of single nodes around the top of the stack. Used by one thread.
 *
 * <p>What a tag says with its word is kept in a {@link ScoreCache}, and so is what kinds of nodes
 * say together. Of a phrase, what it says without its word is kept, and the two features with its
 * word are looked up.
 */
final class NodeScorer {

  private static final int NONE = ParserState.NONE;

  /** Positions below the topmost node: the three below it, and what the first is made of. */
  private static final int[] BELOW = {1, 2, 3, 16, 17, 18, 21, 22};

  /** Positions of the topmost node and of what it is made of. */
  private static final int[] TOP = {0, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 19, 20};

  /**
   * For each position that of the only child of the node there, or none. The word of a tag that is
   * looked at stands there, and is kept together with the tag.
   */
  private static final int[] ONLY_CHILD = onlyChildren();

  /** Keys of all positions of the top together, where it is one node above a tag. */
  private static final int TOP_IS_ABOVE_TAG = ParserFeatures.NODES;

  /** Key of the kinds of a state. */
  private static final int STATE = ParserFeatures.NODES + 1;

  /** Most sums that are kept by key and looked at in one state. */
  private static final int MOST = BELOW.length + TOP.length + 1;

  private static int[] onlyChildren() {
    int[] children = new int[ParserFeatures.NODES];
    Arrays.fill(children, NONE);
    children[0] = 6;
    children[1] = 18;
    children[4] = 9;
    children[5] = 12;
    children[6] = 15;
    return children;
  }

  private final ParserState state;
  private final ParserFeatures features;
  private final FeatureList list;
  private final ScoreCache cache;
  private final int width;
  private final int tags;

  /** What nodes say without their words, by position and by category and tag. */
  private final long[][][] kinds;

  /**
   * What missing nodes say, by the set of positions that are missing, of those below and the top.
   */
  private final long[][] missingBelow = new long[1 << BELOW.length][];

  private final long[][] missingTop = new long[1 << TOP.length][];

  /** The sums that the present state is made of: what they are of, and their keys. */
  private final int[] expected = new int[MOST];

  private final int[] expectedNodes = new int[MOST];
  private final long[] keys = new long[MOST];
  private int size;
  private int sizeBelow;

  NodeScorer(ParserModel model, ParserState state, ParserFeatures features, FeatureList list) {
    this.state = state;
    this.features = features;
    this.list = list;
    width = model.fields.width();
    tags = model.tags();
    kinds = new long[ParserFeatures.NODES][model.names.length * tags][];
    cache = new ScoreCache(width);
  }

  /** Begins with a state. */
  void begin() {
    cache.begin();
    size = 0;
    sizeBelow = 0;
  }

  /**
   * Lists what the nodes below the topmost one say, some of it into {@code sum}; begins a state.
   */
  void listBelow(long[] sum, RowSum rows) {
    listParts(BELOW, sum, missingBelow, rows);
    sizeBelow = size;
  }

  /** Lists what the topmost node and its parts say, some of it into {@code sum}. */
  void listTop(long[] sum, RowSum rows) {
    int top = state.stack(0);
    if (top != NONE
        && !state.isTag(top)
        && state.secondChild(top) == NONE
        && state.isTag(state.firstChild(top))) {
      expect(TOP_IS_ABOVE_TAG, top, key(TOP_IS_ABOVE_TAG, top));
    } else {
      listParts(TOP, sum, missingTop, rows);
    }
  }

  /** Expects what the kinds of the two topmost nodes and of the next token say together. */
  void expectKinds() {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    long key = mixed(STATE + 1);
    key = mixed(key + (s0 == NONE ? NONE : category(s0)));
    key = mixed(key + (s1 == NONE ? NONE : category(s1)));
    key = mixed(key + (state.atEnd() ? NONE : state.tags[state.next]));
    expect(STATE, NONE, key);
  }

  private void expect(int what, int node, long key) {
    expected[size] = what;
    expectedNodes[size] = node;
    keys[size++] = key;
  }

  private void listParts(int[] positions, long[] sum, long[][] missing, RowSum rows) {
    int absent = 0;
    for (int i = 0; i < positions.length; i++) {
      int position = positions[i];
      int node = features.node(position);
      if (node == NONE) {
        absent |= 1 << i;
      } else if (state.isTag(node)) {
        expect(position, node, key(position, node));
      } else if (!state.isWord(node)) {
        rows.add(ofKind(position, node), 0);
        list.begin(Share.OTHERS, sum, 0);
        features.listNode(position, node);
      }
    }
    rows.add(ofMissing(absent, positions, missing), 0);
  }

  private long[] ofMissing(int absent, int[] positions, long[][] missing) {
    long[] scores = missing[absent];
    if (scores == null) {
      scores = new long[width];
      missing[absent] = scores;
      list.begin(Share.KINDS, scores, 0);
      for (int i = 0; i < positions.length; i++) {
        if (((absent >> i) & 1) == 1) {
          features.listNode(positions[i], NONE);
        }
      }
    }
    return scores;
  }

  /** What a tag or phrase says without its word. */
  private long[] ofKind(int position, int node) {
    int kind = category(node) * tags + state.tags[state.head[node]];
    long[] scores = kinds[position][kind];
    if (scores == null) {
      scores = new long[width];
      kinds[position][kind] = scores;
      list.begin(Share.KINDS, scores, 0);
      features.listNode(position, node);
    }
    return scores;
  }

  /**
   * Lists the sums that were expected; those that were not kept are there once the list is added
   * up.
   */
  void listExpected(RowSum below, RowSum top) {
    long[] sums = cache.sums();
    for (int i = 0; i < size; i++) {
      int start = cache.get(keys[i]);
      if (start < 0) {
        start = cache.put(keys[i]);
        fill(expected[i], expectedNodes[i], sums, start);
      }
      (i < sizeBelow ? below : top).add(sums, start);
    }
  }

  private void fill(int what, int node, long[] target, int start) {
    switch (what) {
      case STATE -> {
        list.beginAnew(Share.KINDS, target, start);
        features.pairs().listPairs();
        features.pairs().listTriples();
        features.pairs().listPosition();
      }
      case TOP_IS_ABOVE_TAG -> {
        list.beginAnew(Share.ALL, target, start);
        for (int position : TOP) {
          features.listNode(position, features.node(position));
        }
      }
      default -> {
        list.beginAnew(Share.ALL, target, start);
        features.listNode(what, node);
        int word = ONLY_CHILD[what];
        if (word != NONE) {
          features.listNode(word, features.node(word));
        }
      }
    }
  }

  private int category(int node) {
    return state.category[node];
  }

  private long key(int what, int node) {
    int head = state.head[node];
    long key = mixed(what + 1);
    key = mixed(key + state.words[head].hash);
    key = mixed(key + state.tag(head).hash);
    return mixed(key + state.category(node).hash);
  }

  private static long mixed(long key) {
    long product = key * 0xC2B2AE3D27D4EB4FL;
    return (product ^ (product >>> 29)) * 0x165667B19E3779F9L;
  }
}

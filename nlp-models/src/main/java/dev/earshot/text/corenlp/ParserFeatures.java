// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;

/**
 * Lists what the parser looks at in a state (the features of Zhang and Clark, 2009, and Zhu et al.,
 * 2013, as CoreNLP names them), in the order in which CoreNLP sums their weights. Used by one
 * thread.
 *
 * <p>Words, tags and categories in names are those of a node's head; S0 is the topmost node, S1 the
 * one below it, L, R and U are its left, right and only child, Q0 is the next token and QP1 the one
 * before.
 */
final class ParserFeatures {

  /** Positions of nodes that are looked at one by one: those before the queue, then the rest. */
  static final int NODES = 23;

  /** How many of them come before the queue's features. */
  static final int NODES_BEFORE_QUEUE = 19;

  /** Features of one node. */
  static final int OF_NODE = 5;

  private static final String[] NODE_NAMES = {
    "S0", "S1", "S2", "S3", "S0L", "S0R", "S0U", "S0LL", "S0LR", "S0LU", "S0RL", "S0RR", "S0RU",
    "S0UL", "S0UR", "S0UU", "S1L", "S1R", "S1U", "recL0", "recR0", "recL1", "recR1"
  };
  private static final int NONE = ParserState.NONE;
  private static final String MISSING = "*NULL*";

  private static final long[][] OF_NODES = new long[NODES][];
  private static final long[] OF_QUEUE =
      hashes("Q0WT-", "Q1WT-", "Q2WT-", "Q3WT-", "QP1WT-", "QP2WT-");
  private static final int[] QUEUE_OFFSETS = {0, 1, 2, 3, -1, -2};

  static {
    for (int i = 0; i < NODES; i++) {
      String name = NODE_NAMES[i];
      OF_NODES[i] = hashes(name + "C-", name + "WT-", name + "T-", name + "WC-", name + "TC-");
    }
  }

  /** Hashes of features' names. */
  static long[] hashes(String... names) {
    long[] hashes = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      hashes[i] = TextHash.of(names[i]);
    }
    return hashes;
  }

  private final ParserState state;
  private final FeatureList list;
  private final PairFeatures pairs;

  /** Stands for a node or token that is not there. */
  private final FeatureValue missing;

  ParserFeatures(ParserState state, FeatureList list, ParserWeights weights) {
    this.state = state;
    this.list = list;
    missing = new FeatureValue(MISSING, weights.home(TextHash.of(MISSING)));
    pairs = new PairFeatures(state, list, missing);
  }

  /** What is looked at of several nodes and tokens together. */
  PairFeatures pairs() {
    return pairs;
  }

  /** Lists all features of the state. */
  void listAll() {
    for (int i = 0; i < NODES_BEFORE_QUEUE; i++) {
      listNode(i, node(i));
    }
    listQueue();
    for (int i = NODES_BEFORE_QUEUE; i < NODES; i++) {
      listNode(i, node(i));
    }
    pairs.listPairs();
    pairs.listQueuePair();
    pairs.listTriples();
    pairs.listPosition();
    pairs.listSeparators();
  }

  /** The node at one of the positions that are looked at, or none. */
  int node(int position) {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    return switch (position) {
      case 0 -> s0;
      case 1 -> s1;
      case 2 -> state.stack(2);
      case 3 -> state.stack(3);
      case 4 -> state.left(s0);
      case 5 -> state.right(s0);
      case 6 -> state.only(s0);
      case 7 -> state.left(state.left(s0));
      case 8 -> state.right(state.left(s0));
      case 9 -> state.only(state.left(s0));
      case 10 -> state.left(state.right(s0));
      case 11 -> state.right(state.right(s0));
      case 12 -> state.only(state.right(s0));
      case 13 -> state.left(state.only(s0));
      case 14 -> state.right(state.only(s0));
      case 15 -> state.only(state.only(s0));
      case 16 -> state.left(s1);
      case 17 -> state.right(s1);
      case 18 -> state.only(s1);
      case 19 -> state.recentLeft(s0);
      case 20 -> state.recentRight(s0);
      case 21 -> state.recentLeft(s1);
      case 22 -> state.recentRight(s1);
      default -> throw new IndexOutOfBoundsException(position);
    };
  }

  /** Lists the features of the node at one position. */
  void listNode(int position, int node) {
    long[] names = OF_NODES[position];
    if (node == NONE) {
      list.addKind(names[0], missing);
      return;
    }
    int head = state.head[node];
    Word word = state.words[head];
    FeatureValue tag = state.tag(head);
    FeatureValue category = state.category(node);
    if (state.isWord(node)) {
      // Of a word the category is the word.
      list.add(names[0], category);
      list.addOf(word, names[1], word, tag);
      list.add(names[2], tag);
      list.addOf(word, names[3], word, category);
      list.add(names[4], tag, category);
    } else {
      list.addKind(names[0], category);
      list.addOf(word, names[1], word, tag);
      list.addKind(names[2], tag);
      list.addOf(word, names[3], word, category);
      list.addKind(names[4], tag, category);
    }
  }

  /** Lists the features of the tokens around the beginning of the queue. */
  void listQueue() {
    for (int i = 0; i < QUEUE_OFFSETS.length; i++) {
      int token = state.next + QUEUE_OFFSETS[i];
      if (token < 0 || token >= state.tokens) {
        list.add(OF_QUEUE[i], missing);
      } else {
        Word word = state.words[token];
        list.addOf(word, OF_QUEUE[i], state.tag(token), word);
      }
    }
  }
}

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
  private static final long MISSING_HASH = TextHash.of(MISSING);
  private static final long MISSING_POWER = TextHash.power(MISSING);

  private static final long[][] OF_NODES = new long[NODES][];
  private static final long[] OF_QUEUE =
      hashes("Q0WT-", "Q1WT-", "Q2WT-", "Q3WT-", "QP1WT-", "QP2WT-");
  private static final int[] QUEUE_OFFSETS = {0, 1, 2, 3, -1, -2};
  private static final long[] S0_S1 = pair("S0", "C", "S1", "C");
  private static final long[] S0_Q0 = pair("S0", "C", "Q0", "T");
  private static final long[] S1_Q0 = pair("S1", "C", "Q0", "T");
  private static final long[] Q0_Q1 = pair("Q0", "T", "Q1", "T");
  private static final long[] TRIPLES =
      hashes(
          "S0cS1cS2c-",
          "S0wS1cS2c-",
          "S0cS1wS2c-",
          "S0cS1cS2w-",
          "S0cS1cQ0t-",
          "S0wS1cQ0t-",
          "S0cS1wQ0t-",
          "S0cS1cQ0w-");
  private static final long ONE_CHARACTER = TextHash.power("0");
  private static final long[] COUNTS = hashes("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final long QUEUE_FINISHED = TextHash.of("QUEUE_FINISHED");
  private static final long STACK_SINGLETON = TextHash.of("QUEUE_FINISHED_STACK_SINGLETON");
  private static final long[] SEPARATED_S0_S1 = separated("S0", "S1");
  private static final long[] SEPARATED_S0_Q0 = separated("S0", "Q0");

  static {
    for (int i = 0; i < NODES; i++) {
      String name = NODE_NAMES[i];
      OF_NODES[i] = hashes(name + "C-", name + "WT-", name + "T-", name + "WC-", name + "TC-");
    }
  }

  private static long[] hashes(String... names) {
    long[] hashes = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      hashes[i] = TextHash.of(names[i]);
    }
    return hashes;
  }

  /** Names of pairs: word and other of each, then those where one or both are missing. */
  private static long[] pair(String a, String otherA, String b, String otherB) {
    return hashes(
        a + "W" + b + "W-",
        a + "W" + b + otherB + "-",
        a + otherA + b + "W-",
        a + otherA + b + otherB + "-",
        a + "n" + b + "n",
        a + "n" + b + "W-",
        a + "n" + b + otherB + "-",
        a + "W" + b + "n-",
        a + otherA + b + "n-");
  }

  private static long[] separated(String a, String b) {
    String between = "Sepb" + a + b + "-";
    return hashes(
        a + "w" + between,
        a + "wc" + between,
        b + "w" + between,
        b + "wc" + between,
        a + "c" + b + "c" + between);
  }

  private final ParserState state;
  private final FeatureList list;

  ParserFeatures(ParserState state, FeatureList list) {
    this.state = state;
    this.list = list;
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
    listPairs();
    listQueuePair();
    listTriples();
    listPosition();
    listSeparators();
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
      list.addKind(names[0], MISSING_HASH, MISSING_POWER);
      return;
    }
    int head = state.head[node];
    long word = state.words[head].hash;
    long wordPower = state.words[head].power;
    long tag = state.tagHash(head);
    long tagPower = state.tagPower(head);
    long category = state.categoryHash(node);
    long categoryPower = state.categoryPower(node);
    if (state.isWord(node)) {
      // Of a word the category is the word.
      list.add(names[0], category, categoryPower);
      list.add(names[1], word, wordPower, tag, tagPower);
      list.add(names[2], tag, tagPower);
      list.add(names[3], word, wordPower, category, categoryPower);
      list.add(names[4], tag, tagPower, category, categoryPower);
    } else {
      list.addKind(names[0], category, categoryPower);
      list.add(names[1], word, wordPower, tag, tagPower);
      list.addKind(names[2], tag, tagPower);
      list.add(names[3], word, wordPower, category, categoryPower);
      list.addKind(names[4], tag, tagPower, category, categoryPower);
    }
  }

  /** Lists the features of the tokens around the beginning of the queue. */
  void listQueue() {
    for (int i = 0; i < QUEUE_OFFSETS.length; i++) {
      int token = state.next + QUEUE_OFFSETS[i];
      if (token < 0 || token >= state.tokens) {
        list.add(OF_QUEUE[i], MISSING_HASH, MISSING_POWER);
      } else {
        Word word = state.words[token];
        list.add(OF_QUEUE[i], state.tagHash(token), state.tagPower(token), word.hash, word.power);
      }
    }
  }

  /** Lists the pairs of the two topmost nodes and the next token. */
  void listPairs() {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    listNodePair(S0_S1, s0, s1);
    listNodeAndToken(S0_Q0, s0);
    listNodeAndToken(S1_Q0, s1);
  }

  private void listNodePair(long[] names, int a, int b) {
    if (a == NONE) {
      listSecond(names, b == NONE, wordHash(b), wordPower(b), valueHash(b), valuePower(b));
    } else if (b == NONE) {
      listFirst(names, wordHash(a), wordPower(a), valueHash(a), valuePower(a));
    } else {
      listBoth(
          names,
          wordHash(a),
          wordPower(a),
          valueHash(a),
          valuePower(a),
          wordHash(b),
          wordPower(b),
          valueHash(b),
          valuePower(b));
    }
  }

  private void listNodeAndToken(long[] names, int node) {
    int token = state.next;
    if (node == NONE) {
      listSecond(
          names,
          state.atEnd(),
          tokenHash(token),
          tokenPower(token),
          tokenTag(token),
          tokenTagPower(token));
    } else if (state.atEnd()) {
      listFirst(names, wordHash(node), wordPower(node), valueHash(node), valuePower(node));
    } else {
      listBoth(
          names,
          wordHash(node),
          wordPower(node),
          valueHash(node),
          valuePower(node),
          tokenHash(token),
          tokenPower(token),
          tokenTag(token),
          tokenTagPower(token));
    }
  }

  /** Lists the pair of the next token and the one behind it. */
  void listQueuePair() {
    int a = state.next;
    int b = a + 1;
    if (a >= state.tokens) {
      list.addKind(Q0_Q1[4]);
    } else if (b >= state.tokens) {
      listFirst(Q0_Q1, tokenHash(a), tokenPower(a), tokenTag(a), tokenTagPower(a));
    } else {
      listBoth(
          Q0_Q1,
          tokenHash(a),
          tokenPower(a),
          tokenTag(a),
          tokenTagPower(a),
          tokenHash(b),
          tokenPower(b),
          tokenTag(b),
          tokenTagPower(b));
    }
  }

  private void listBoth(
      long[] names,
      long word1,
      long power1,
      long other1,
      long otherPower1,
      long word2,
      long power2,
      long other2,
      long otherPower2) {
    list.add(names[0], word1, power1, word2, power2);
    list.add(names[1], word1, power1, other2, otherPower2);
    list.add(names[2], other1, otherPower1, word2, power2);
    list.addKind(names[3], other1, otherPower1, other2, otherPower2);
  }

  private void listFirst(long[] names, long word, long power, long other, long otherPower) {
    list.add(names[7], word, power);
    list.addKind(names[8], other, otherPower);
  }

  private void listSecond(
      long[] names, boolean missing, long word, long power, long other, long otherPower) {
    if (missing) {
      list.addKind(names[4]);
    } else {
      list.add(names[5], word, power);
      list.addKind(names[6], other, otherPower);
    }
  }

  /** Lists the triples of the three topmost nodes, and of two of them and the next token. */
  void listTriples() {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    int s2 = state.stack(2);
    int q0 = state.next;
    triple(
        0,
        valueHash(s0),
        valuePower(s0),
        valueHash(s1),
        valuePower(s1),
        valueHash(s2),
        valuePower(s2));
    triple(
        1,
        wordHash(s0),
        wordPower(s0),
        valueHash(s1),
        valuePower(s1),
        valueHash(s2),
        valuePower(s2));
    triple(
        2,
        valueHash(s0),
        valuePower(s0),
        wordHash(s1),
        wordPower(s1),
        valueHash(s2),
        valuePower(s2));
    triple(
        3,
        valueHash(s0),
        valuePower(s0),
        valueHash(s1),
        valuePower(s1),
        wordHash(s2),
        wordPower(s2));
    list.addKind(
        TRIPLES[4],
        valueHash(s0),
        valuePower(s0),
        valueHash(s1),
        valuePower(s1),
        tokenTag(q0),
        tokenTagPower(q0));
    triple(
        5,
        wordHash(s0),
        wordPower(s0),
        valueHash(s1),
        valuePower(s1),
        tokenTag(q0),
        tokenTagPower(q0));
    triple(
        6,
        valueHash(s0),
        valuePower(s0),
        wordHash(s1),
        wordPower(s1),
        tokenTag(q0),
        tokenTagPower(q0));
    triple(
        7,
        valueHash(s0),
        valuePower(s0),
        valueHash(s1),
        valuePower(s1),
        tokenHash(q0),
        tokenPower(q0));
  }

  private void triple(int name, long a, long powerA, long b, long powerB, long c, long powerC) {
    list.add(TRIPLES[name], a, powerA, b, powerB, c, powerC);
  }

  /** Lists whether the queue is at its end. */
  void listPosition() {
    if (state.atEnd()) {
      list.addKind(QUEUE_FINISHED);
      if (state.depth == 1) {
        list.addKind(STACK_SINGLETON);
      }
    }
  }

  /** Lists what stands between the two topmost nodes, and between the top and the next token. */
  void listSeparators() {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    if (s0 != NONE && s1 != NONE) {
      listSeparated(SEPARATED_S0_S1, s0, s1, state.head[s1], state.head[s0]);
    }
    if (s0 != NONE && !state.atEnd()) {
      int q0 = state.tokens + state.next;
      listSeparated(SEPARATED_S0_Q0, s0, q0, state.head[s0], state.next);
    }
  }

  private void listSeparated(long[] names, int a, int b, int from, int to) {
    int separator = state.separatorBetween(from, to);
    if (separator != NONE) {
      listSeparation(names, a, b, TextHash.then(0, (char) separator), ONE_CHARACTER);
    }
    int count = state.separatorsBetween(from, to);
    if (count < COUNTS.length) {
      listSeparation(names, a, b, COUNTS[count], ONE_CHARACTER);
    } else {
      String digits = Integer.toString(count);
      listSeparation(names, a, b, TextHash.of(digits), TextHash.power(digits));
    }
  }

  private void listSeparation(long[] names, int a, int b, long hash, long power) {
    list.add(named(names[0], hash, power), wordHash(a), wordPower(a));
    list.add(named(names[1], hash, power), wordHash(a), wordPower(a), valueHash(a), valuePower(a));
    list.add(named(names[2], hash, power), wordHash(b), wordPower(b));
    list.add(named(names[3], hash, power), wordHash(b), wordPower(b), valueHash(b), valuePower(b));
    list.add(
        named(names[4], hash, power), valueHash(a), valuePower(a), valueHash(b), valuePower(b));
  }

  private static long named(long name, long hash, long power) {
    return TextHash.then(name * power + hash, '-');
  }

  private long wordHash(int node) {
    return node == NONE ? MISSING_HASH : state.words[state.head[node]].hash;
  }

  private long wordPower(int node) {
    return node == NONE ? MISSING_POWER : state.words[state.head[node]].power;
  }

  private long valueHash(int node) {
    return node == NONE ? MISSING_HASH : state.categoryHash(node);
  }

  private long valuePower(int node) {
    return node == NONE ? MISSING_POWER : state.categoryPower(node);
  }

  private long tokenHash(int token) {
    return token >= state.tokens ? MISSING_HASH : state.words[token].hash;
  }

  private long tokenPower(int token) {
    return token >= state.tokens ? MISSING_POWER : state.words[token].power;
  }

  private long tokenTag(int token) {
    return token >= state.tokens ? MISSING_HASH : state.tagHash(token);
  }

  private long tokenTagPower(int token) {
    return token >= state.tokens ? MISSING_POWER : state.tagPower(token);
  }
}

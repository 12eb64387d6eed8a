// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static dev.earshot.text.corenlp.ParserFeatures.MISSING_HASH;
import static dev.earshot.text.corenlp.ParserFeatures.MISSING_POWER;
import static dev.earshot.text.corenlp.ParserFeatures.hashes;

import dev.earshot.text.corenlp.flat.TextHash;

/**
 * Lists what the parser looks at in several nodes and tokens together: pairs and triples of them,
 * and what stands between them. Names are those of {@link ParserFeatures}. Used by one thread.
 */
final class PairFeatures {

  private static final int NONE = ParserState.NONE;
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

  PairFeatures(ParserState state, FeatureList list) {
    this.state = state;
    this.list = list;
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

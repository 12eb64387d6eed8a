// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static dev.earshot.text.corenlp.ParserFeatures.hashes;

import dev.earshot.text.corenlp.flat.TextHash;
import java.util.Arrays;

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
  private static final FeatureValue[] COUNTS = new FeatureValue[10];
  private static final long QUEUE_FINISHED = TextHash.of("QUEUE_FINISHED");
  private static final long STACK_SINGLETON = TextHash.of("QUEUE_FINISHED_STACK_SINGLETON");
  private static final long[] SEPARATED_S0_S1 = separated("S0", "S1");
  private static final long[] SEPARATED_S0_Q0 = separated("S0", "Q0");

  static {
    Arrays.setAll(COUNTS, i -> FeatureValue.ofKind(Integer.toString(i)));
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
  private final FeatureValue missing;

  /** Lists into {@code list}, with {@code missing} for what is not there. */
  PairFeatures(ParserState state, FeatureList list, FeatureValue missing) {
    this.state = state;
    this.list = list;
    this.missing = missing;
  }

  /** Lists the pairs of the two topmost nodes and the next token. */
  void listPairs() {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    boolean noToken = state.atEnd();
    FeatureValue token = word(state.next);
    FeatureValue tag = tag(state.next);
    listPair(S0_S1, s0 == NONE, wordOf(s0), kindOf(s0), s1 == NONE, wordOf(s1), kindOf(s1));
    listPair(S0_Q0, s0 == NONE, wordOf(s0), kindOf(s0), noToken, token, tag);
    listPair(S1_Q0, s1 == NONE, wordOf(s1), kindOf(s1), noToken, token, tag);
  }

  /** Lists the pair of the next token and the one behind it. */
  void listQueuePair() {
    int a = state.next;
    int b = a + 1;
    listPair(Q0_Q1, a >= state.tokens, word(a), tag(a), b >= state.tokens, word(b), tag(b));
  }

  private void listPair(
      long[] names,
      boolean noA,
      FeatureValue wordA,
      FeatureValue kindA,
      boolean noB,
      FeatureValue wordB,
      FeatureValue kindB) {
    if (noA && noB) {
      list.addKind(names[4]);
    } else if (noA) {
      list.addOf(wordB, names[5], wordB);
      list.addKind(names[6], kindB);
    } else if (noB) {
      list.addOf(wordA, names[7], wordA);
      list.addKind(names[8], kindA);
    } else {
      list.addOf(wordA, names[0], wordA, wordB);
      list.addOf(wordA, names[1], wordA, kindB);
      list.addOf(wordB, names[2], kindA, wordB);
      list.addKind(names[3], kindA, kindB);
    }
  }

  /** Lists the triples of the three topmost nodes, and of two of them and the next token. */
  void listTriples() {
    int s0 = state.stack(0);
    int s1 = state.stack(1);
    int s2 = state.stack(2);
    FeatureValue word0 = wordOf(s0);
    FeatureValue word1 = wordOf(s1);
    FeatureValue word2 = wordOf(s2);
    FeatureValue token = word(state.next);
    FeatureValue kind0 = kindOf(s0);
    FeatureValue kind1 = kindOf(s1);
    FeatureValue kind2 = kindOf(s2);
    FeatureValue tag = tag(state.next);
    list.add(TRIPLES[0], kind0, kind1, kind2);
    list.addOf(word0, TRIPLES[1], word0, kind1, kind2);
    list.addOf(word1, TRIPLES[2], kind0, word1, kind2);
    list.addOf(word2, TRIPLES[3], kind0, kind1, word2);
    list.addKind(TRIPLES[4], kind0, kind1, tag);
    list.addOf(word0, TRIPLES[5], word0, kind1, tag);
    list.addOf(word1, TRIPLES[6], kind0, word1, tag);
    list.addOf(token, TRIPLES[7], kind0, kind1, token);
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
      listSeparation(names, a, b, FeatureValue.ofKind(Character.toString(separator)));
    }
    int count = state.separatorsBetween(from, to);
    listSeparation(
        names,
        a,
        b,
        count < COUNTS.length ? COUNTS[count] : FeatureValue.ofKind(Integer.toString(count)));
  }

  private void listSeparation(long[] names, int a, int b, FeatureValue separation) {
    FeatureValue wordA = wordOf(a);
    FeatureValue wordB = wordOf(b);
    FeatureValue kindA = kindOf(a);
    FeatureValue kindB = kindOf(b);
    list.addOf(wordA, names[0], separation, wordA);
    list.addOf(wordA, names[1], separation, wordA, kindA);
    list.addOf(wordB, names[2], separation, wordB);
    list.addOf(wordB, names[3], separation, wordB, kindB);
    list.add(names[4], separation, kindA, kindB);
  }

  private FeatureValue wordOf(int node) {
    return node == NONE ? missing : state.words[state.head[node]];
  }

  private FeatureValue kindOf(int node) {
    return node == NONE ? missing : state.category(node);
  }

  private FeatureValue word(int token) {
    return token >= state.tokens ? missing : state.words[token];
  }

  private FeatureValue tag(int token) {
    return token >= state.tokens ? missing : state.tag(token);
  }
}

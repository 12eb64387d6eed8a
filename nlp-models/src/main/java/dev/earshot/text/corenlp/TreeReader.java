// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.syntax.ParseTree;
import java.util.Arrays;

/**
 * From a finished parse to the plain tree, with the network's word on each phrase. Used by one
 * thread.
 */
final class TreeReader {

  private static final int NONE = ParserState.NONE;

  private final ParserModel model;
  private final Network network;
  private final ParseTree.Builder builder = new ParseTree.Builder();
  private final float[] probabilities = new float[ParseTree.CLASSES];
  private float[][] vectors = new float[0][];
  private int[] numbers = new int[0];
  private int[] words = new int[0];

  TreeReader(ParserModel model, Network network) {
    this.model = model;
    this.network = network;
  }

  /** The tree without its ROOT; nodes are made in the parser's order. */
  ParseTree read(ParserState state) {
    ensureRoom(state.nodes);
    builder.clear();
    for (int node = state.tokens; node < state.nodes; node++) {
      if (state.isTag(node)) {
        addToken(state, node);
      } else if (state.secondChild(node) == NONE) {
        addUnary(state, node);
      } else {
        addBinary(state, node);
      }
    }
    return builder.build();
  }

  private void addToken(ParserState state, int node) {
    int token = state.head[node];
    words[node] = state.words[token].vector;
    network.word(words[node], vectors[node]);
    numbers[node] = builder.leaf(model.names[state.category[node]], token);
    classify(node);
  }

  private void addUnary(ParserState state, int node) {
    int child = state.firstChild(node);
    words[node] = words[child];
    System.arraycopy(vectors[child], 0, vectors[node], 0, vectors[node].length);
    if (state.category[node] == model.root) {
      numbers[node] = numbers[child];
    } else {
      numbers[node] = builder.unary(model.names[state.category[node]], numbers[child]);
      builder.sameProbabilities(numbers[node], numbers[child]);
    }
  }

  private void addBinary(ParserState state, int node) {
    int left = state.firstChild(node);
    int right = state.secondChild(node);
    words[node] = NONE;
    network.join(vectors[left], words[left], vectors[right], words[right], vectors[node]);
    boolean leftIsHead = state.head[left] == state.head[node];
    String name = model.names[state.category[node]];
    numbers[node] = builder.binary(name, leftIsHead, numbers[left], numbers[right]);
    classify(node);
  }

  private void classify(int node) {
    network.classify(vectors[node], probabilities);
    for (int c = 0; c < probabilities.length; c++) {
      builder.probability(numbers[node], c, probabilities[c]);
    }
  }

  private void ensureRoom(int nodes) {
    int old = vectors.length;
    if (nodes > old) {
      vectors = Arrays.copyOf(vectors, nodes * 2);
      for (int i = old; i < vectors.length; i++) {
        vectors[i] = network.vector();
      }
      numbers = new int[vectors.length];
      words = new int[vectors.length];
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.FeatureList.Share;
import java.util.Arrays;

/**
 * Scores the transitions out of a state. Used by one thread.
 *
 * <p>Scores are whole twentieths: their sums are exact in any order, so that whatever was summed
 * before may be used again. What depends on the queue alone is summed once per token, what depends
 * on the stack below its top once per node, and what tags say with their words, and categories
 * without them, is kept over sentences. {@link #exactScores} gives the floats that CoreNLP would
 * sum up, in its order.
 */
final class StateScorer {

  private static final int NONE = ParserState.NONE;

  private final ParserModel model;
  private final ParserState state;
  private final FeatureList list;
  private final ParserFeatures features;
  private final NodeScorer nodes;
  private final RowSum rows = new RowSum();
  private final RowSum belowRows = new RowSum();
  private final int width;
  private final long[] scores;
  private final long[] queueScores;
  private final int[] rare;
  private final float[] exact;
  private int scoredQueue;

  /** For each height of the stack the node there and the scores of it and those below it. */
  private int[] belowNodes = new int[0];

  private long[][] belowScores = new long[0][];

  StateScorer(ParserModel model, ParserState state) {
    this.model = model;
    this.state = state;
    list = new FeatureList(model.weights.kindsHome());
    features = new ParserFeatures(state, list, model.weights);
    nodes = new NodeScorer(model, state, features, list);
    width = model.fields.width();
    scores = new long[width];
    queueScores = new long[width];
    rare = new int[model.size()];
    exact = new float[model.size()];
  }

  /** Forgets the sentence before. */
  void begin() {
    scoredQueue = NONE;
    Arrays.fill(belowNodes, NONE);
  }

  /** The scores in twentieths, in {@link ParserModel#fields}; valid until the next call. */
  long[] scores() {
    nodes.begin();
    Arrays.fill(scores, 0);
    long[] below = listBelow();
    nodes.listTop(scores, rows);
    nodes.expectKinds();
    listQueue();
    nodes.listExpected(belowRows, rows);
    list.begin(Share.OTHERS, scores, 0);
    features.pairs().listPairs();
    features.pairs().listTriples();
    features.pairs().listSeparators();
    rows.ask(width);
    belowRows.ask(width);
    list.addTo(model.weights);
    belowRows.addTo(below);
    rows.add(below, 0);
    rows.add(queueScores, 0);
    rows.addTo(scores);
    return scores;
  }

  private void listQueue() {
    if (scoredQueue != state.next) {
      scoredQueue = state.next;
      Arrays.fill(queueScores, 0);
      list.begin(Share.ALL, queueScores, 0);
      features.listQueue();
      features.pairs().listQueuePair();
    }
  }

  /** What the stack below its top says; it is the same for as long as the node there is. */
  private long[] listBelow() {
    int height = Math.max(0, state.depth - 1);
    if (height >= belowNodes.length) {
      grow(height + 1);
    }
    int node = state.stack(1);
    long[] sum = belowScores[height];
    if (belowNodes[height] != node || node == NONE) {
      belowNodes[height] = node;
      Arrays.fill(sum, 0);
      nodes.listBelow(sum, belowRows);
    }
    return sum;
  }

  private void grow(int heights) {
    int old = belowNodes.length;
    belowNodes = Arrays.copyOf(belowNodes, heights * 2);
    belowScores = Arrays.copyOf(belowScores, heights * 2);
    for (int i = old; i < belowNodes.length; i++) {
      belowNodes[i] = NONE;
      belowScores[i] = new long[width];
    }
  }

  /** The scores of transitions without a field, in twentieths; valid until the next call. */
  int[] rareScores() {
    Arrays.fill(rare, 0);
    list.beginAll();
    features.listAll();
    list.addRareTo(model.weights, rare);
    return rare;
  }

  /** The score of each transition as CoreNLP sums it up; valid until the next call. */
  float[] exactScores() {
    Arrays.fill(exact, 0);
    list.beginAll();
    features.listAll();
    list.addExactlyTo(model.weights, exact);
    return exact;
  }
}

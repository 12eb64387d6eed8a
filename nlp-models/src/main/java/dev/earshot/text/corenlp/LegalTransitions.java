// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.ParserModel.Kind;
import dev.earshot.text.corenlp.flat.ScoreFields;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which transitions CoreNLP allows in a state. They depend on few things, so that the answers are
 * kept. Used by one thread.
 */
final class LegalTransitions {

  private static final int NONE = ParserState.NONE;
  private static final int PART_BITS = 5;

  private final ParserModel model;
  private final ParserState state;
  private final Legal[] kept = new Legal[1 << (6 + 2 * PART_BITS)];

  LegalTransitions(ParserModel model, ParserState state) {
    this.model = model;
    this.state = state;
  }

  /** What is legal, each in order; not to be changed. */
  static final class Legal {

    /** All transitions. */
    final int[] all;

    /** Those with a score of their own, see {@link ScoreFields}. */
    final int[] own;

    /** The pools that the others are in. */
    final int[] pools;

    private Legal(int[] all, ScoreFields fields) {
      this.all = all;
      own = Arrays.stream(all).filter(transition -> fields.pool(transition) < 0).toArray();
      pools =
          Arrays.stream(all)
              .map(fields::pool)
              .filter(pool -> pool >= 0)
              .distinct()
              .sorted()
              .toArray();
    }
  }

  /** The legal transitions. */
  Legal find() {
    int key = key();
    Legal legal = kept[key];
    if (legal == null) {
      int[] all = IntStream.range(0, model.size()).filter(this::isLegal).toArray();
      legal = new Legal(all, model.fields);
      kept[key] = legal;
    }
    return legal;
  }

  /** All that legality depends on. */
  private int key() {
    int top = state.stack(0);
    int key = Math.min(state.depth, 3);
    key = (key << 1) | (state.atEnd() ? 1 : 0);
    key = (key << 1) | (top != NONE && state.category[top] == model.root ? 1 : 0);
    key = (key << 1) | (top != NONE && isUnary(top) ? 1 : 0);
    key = (key << 1) | (part(state.stack(2)) > 0 ? 1 : 0);
    return (((key << PART_BITS) | part(top)) << PART_BITS) | part(state.stack(1));
  }

  private int part(int node) {
    return node == NONE ? 0 : model.parts[state.category[node]];
  }

  private boolean isLegal(int transition) {
    return switch (model.kinds[transition]) {
      case SHIFT -> !state.atEnd();
      case LEFT, RIGHT -> isBinaryLegal(transition);
      case UNARY -> isUnaryLegal(transition);
      case FINALIZE ->
          state.atEnd() && state.depth == 1 && state.category[state.stack(0)] == model.root;
      case IDLE -> false;
    };
  }

  private boolean isBinaryLegal(int transition) {
    if (state.depth < 2) {
      return false;
    }
    int label = model.labels[transition][0];
    boolean makesPart = model.parts[label] > 0;
    return fits(transition, label)
        && !(makesPart && state.atEnd() && (state.depth == 2 || part(state.stack(2)) > 0))
        && !(model.isRoot[transition] && !makesPart && (state.depth > 2 || !state.atEnd()));
  }

  /** Whether parts of phrases are joined to their own phrase, and as its head. */
  private boolean fits(int transition, int label) {
    int top = state.stack(0);
    int below = state.stack(1);
    boolean leftIsHead = model.kinds[transition] == Kind.LEFT;
    if (part(top) > 0) {
      return part(below) == 0 && !leftIsHead && isSamePhrase(label, top);
    }
    return part(below) == 0 || (leftIsHead && isSamePhrase(label, below));
  }

  private boolean isSamePhrase(int label, int node) {
    return model.wholes[label] == model.wholes[state.category[node]];
  }

  private boolean isUnaryLegal(int transition) {
    if (state.depth == 0) {
      return false;
    }
    int top = state.stack(0);
    int[] labels = model.labels[transition];
    return !isUnary(top)
        && !(part(top) > 0 && labels[labels.length - 1] != model.wholes[state.category[top]])
        && !(model.isRoot[transition] && (state.depth > 1 || !state.atEnd()));
  }

  private boolean isUnary(int node) {
    return !state.isTag(node) && state.secondChild(node) == NONE;
  }
}

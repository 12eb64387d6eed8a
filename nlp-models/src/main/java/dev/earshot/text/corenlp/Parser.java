// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.LegalTransitions.Legal;
import dev.earshot.text.corenlp.ParserModel.Kind;

/**
 * Parses tagged sentences greedily, transition by transition, as CoreNLP's shift-reduce parser
 * does. Used by one thread.
 *
 * <p>A tie of scores is broken as CoreNLP's float sums break it. Where no transition is legal, the
 * emergency transitions of CoreNLP go on; where these end too, what lies on the stack is joined to
 * one phrase of unknown kind, which CoreNLP makes of the words then.
 */
final class Parser {

  private static final int NONE = ParserState.NONE;
  private static final int STEPS_PER_TOKEN = 12;
  private static final int SPARE_STEPS = 50;

  private final ParserModel model;
  private final ParserState state;
  private final LegalTransitions transitions;
  private final StateScorer scorer;

  Parser(ParserModel model) {
    this.model = model;
    state = new ParserState(model);
    transitions = new LegalTransitions(model, state);
    scorer = new StateScorer(model, state);
  }

  /** Parses; the state has the tree, whose root is the last node, until the next call. */
  ParserState parse(Word[] words, int[] tags, int size) {
    state.begin(words, tags, size);
    scorer.begin();
    int steps = STEPS_PER_TOKEN * size + SPARE_STEPS;
    boolean goesOn = true;
    while (goesOn) {
      goesOn = steps-- > 0 && step();
    }
    joinLeftovers();
    return state;
  }

  /** Takes one transition; false at the end. */
  private boolean step() {
    Legal legal = transitions.find();
    if (legal.all.length == 0) {
      return takeEmergencyTransition();
    }
    int transition = legal.all.length == 1 ? legal.all[0] : best(legal);
    apply(transition);
    return model.kinds[transition] != Kind.FINALIZE;
  }

  /** The best transition is one with a score of its own, where that is above all pools. */
  private int best(Legal legal) {
    long[] scores = scorer.scores();
    int best = NONE;
    int most = Integer.MIN_VALUE;
    boolean tie = false;
    for (int transition : legal.own) {
      int score = model.fields.score(transition, scores);
      if (score >= most) {
        tie = score == most;
        best = transition;
        most = score;
      }
    }
    boolean maybeRare = false;
    for (int pool : legal.pools) {
      maybeRare |= model.fields.score(pool, scores) >= most;
    }
    return tie || maybeRare ? bestOfAll(legal.all, scores) : best;
  }

  /** The best by the scores of all; a tie goes to the one that CoreNLP's sums prefer. */
  private int bestOfAll(int[] legal, long[] scores) {
    int[] rare = scorer.rareScores();
    int most = Integer.MIN_VALUE;
    for (int transition : legal) {
      most = Math.max(most, score(transition, scores, rare));
    }
    int[] best = new int[legal.length];
    int size = 0;
    for (int transition : legal) {
      if (score(transition, scores, rare) == most) {
        best[size++] = transition;
      }
    }
    return size == 1 ? best[0] : bestExactly(best, size);
  }

  private int score(int transition, long[] scores, int[] rare) {
    return model.fields.pool(transition) < 0
        ? model.fields.score(transition, scores)
        : rare[transition];
  }

  /** The one that CoreNLP's sums prefer, the last of equals. */
  private int bestExactly(int[] transitions, int size) {
    float[] exact = scorer.exactScores();
    int best = transitions[0];
    for (int i = 1; i < size; i++) {
      best = exact[transitions[i]] >= exact[best] ? transitions[i] : best;
    }
    return best;
  }

  private void apply(int transition) {
    int[] labels = model.labels[transition];
    switch (model.kinds[transition]) {
      case SHIFT -> state.shift();
      case LEFT -> state.binary(labels[0], true);
      case RIGHT -> state.binary(labels[0], false);
      case UNARY -> {
        for (int i = labels.length - 1; i >= 0; i--) {
          state.unary(labels[i]);
        }
      }
      case FINALIZE, IDLE -> {}
    }
  }

  /** What CoreNLP does where nothing is legal; false if that is nothing. */
  private boolean takeEmergencyTransition() {
    if (state.depth == 0) {
      return false;
    }
    int top = state.stack(0);
    int below = state.stack(1);
    boolean topIsPart = isPart(top);
    boolean belowIsPart = below != NONE && isPart(below);
    if (topIsPart && (below == NONE || belowIsPart)) {
      state.unary(model.wholes[state.category[top]]);
    } else if (below == NONE && state.atEnd() && state.category[top] != model.root) {
      state.unary(model.root);
    } else if (topIsPart) {
      state.binary(model.wholes[state.category[top]], false);
    } else if (belowIsPart) {
      state.binary(model.wholes[state.category[below]], true);
    } else {
      return false;
    }
    return true;
  }

  private boolean isPart(int node) {
    return model.parts[state.category[node]] > 0;
  }

  private void joinLeftovers() {
    while (!state.atEnd()) {
      state.shift();
    }
    while (state.depth > 1) {
      boolean last = state.depth == 2;
      state.binary(last ? model.unknownPhrase : model.partOfUnknownPhrase, true);
    }
  }
}

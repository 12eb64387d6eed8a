// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** The words of one sentence that judge, and which of them speak of a place in it. */
final class Opinions {

  /** Words before a judging one in which a negation counts. */
  private static final int REACH_OF_NEGATION = 3;

  /** What is not bad is not as good as what is good. */
  private static final double NEGATED = -0.7;

  /** Tokens between a place and what judges it, at most. */
  private static final int REACH = 12;

  /** How each token judges; 0 if it does not. */
  private final double[] strengths;

  private final int[] clauses;

  Opinions(ParsedSentence sentence) {
    List<Token> tokens = sentence.tokens();
    clauses = clauses(tokens);
    strengths = new double[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      int strength = Words.opinion(tokens.get(i).word());
      if (strength != 0) {
        strengths[i] = isNegated(tokens, i) ? NEGATED * strength : strength;
      }
    }
  }

  /** Numbers the parts between contrasting words and marks. */
  private static int[] clauses(List<Token> tokens) {
    int[] clauses = new int[tokens.size()];
    int clause = 0;
    for (int i = 0; i < clauses.length; i++) {
      clause += Words.isContrast(tokens.get(i).word()) ? 1 : 0;
      clauses[i] = clause;
    }
    return clauses;
  }

  private boolean isNegated(List<Token> tokens, int opinion) {
    for (int i = opinion - 1; i >= Math.max(0, opinion - REACH_OF_NEGATION); i--) {
      if (clauses[i] == clauses[opinion] && Words.isShifter(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** What judges the tokens from {@code first} to before {@code end}: in their clause, not far. */
  List<Opinion> about(int first, int end) {
    List<Opinion> about = new ArrayList<>();
    int last = Math.min(strengths.length, end + REACH);
    for (int i = Math.max(0, first - REACH); i < last; i++) {
      boolean outside = i < first || i >= end;
      if (outside && strengths[i] != 0 && clauses[i] == clauses[first]) {
        about.add(new Opinion(i, strengths[i]));
      }
    }
    return about;
  }

  /**
   * How the tokens from {@code first} to before {@code end} are judged, in (-1, 1): the nearer a
   * word, the more it counts; 0 if none does.
   */
  double score(int first, int end) {
    double sum = 0;
    for (Opinion opinion : about(first, end)) {
      sum += opinion.strength() / StrictMath.sqrt(1 + distance(opinion, first, end));
    }
    return StrictMath.tanh(sum);
  }

  private static int distance(Opinion opinion, int first, int end) {
    return Math.min(Math.abs(opinion.token() - first), Math.abs(opinion.token() - (end - 1)));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import java.util.Set;

/** What the smallest clause of the parse tree around a place feels like, taken for itself. */
final class SmallestClause {

  private static final Set<String> CLAUSES = Set.of("S", "SBAR", "SINV", "SQ", "FRAG");
  private static final int FEWEST_TOKENS = 3;

  private SmallestClause() {}

  /**
   * The score in [-1, 1] of the clause around the units from {@code begin} to before {@code end}.
   *
   * @param otherwise the score where there is no tree
   */
  static double score(ParsedSentence sentence, int begin, int end, double otherwise) {
    return sentence
        .parse()
        .map(tree -> FiveClasses.at(tree, clause(sentence, tree, begin, end)).score())
        .orElse(otherwise);
  }

  private static int clause(ParsedSentence sentence, ParseTree tree, int begin, int end) {
    int best = tree.root();
    for (int node = 0; node < tree.size(); node++) {
      boolean isClause = CLAUSES.contains(tree.category(node)) && !tree.isPartial(node);
      if (isClause
          && length(tree, node) >= FEWEST_TOKENS
          && length(tree, node) < length(tree, best)
          && sentence.beginOf(node) <= begin
          && sentence.endOf(node) >= end) {
        best = node;
      }
    }
    return best;
  }

  private static int length(ParseTree tree, int node) {
    return tree.endToken(node) - tree.firstToken(node);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the form of a sentence says of its intent. */
final class SentenceForm {

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "n't", "never", "no", "nothing", "none", "without", "hardly", "barely", "neither",
          "nor", "cannot", "isn't", "wasn't", "don't", "didn't", "doesn't", "ain't", "aren't");

  /** Categories of sentences that are built as questions. */
  private static final Set<String> QUESTIONS = Set.of("SQ", "SBARQ");

  /** Words before a cue in which a negation counts. */
  private static final int REACH_OF_NEGATION = 3;

  private SentenceForm() {}

  /** Ends with a question mark. */
  static boolean isMarkedAsQuestion(ParsedSentence sentence) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(tokens.size() - 1).word().contains("?");
  }

  /** Is built as a question. */
  static boolean isBuiltAsQuestion(ParsedSentence sentence) {
    return sentence.parse().filter(tree -> QUESTIONS.contains(categoryBelowRoot(tree))).isPresent();
  }

  private static String categoryBelowRoot(ParseTree tree) {
    int node = tree.root();
    while (tree.category(node).equals("ROOT") && !tree.isLeaf(node)) {
      node = tree.left(node);
    }
    return tree.category(node);
  }

  /** Begins with a verb that tells somebody to do something. */
  static boolean isCommand(ParsedSentence sentence) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && !Character.isLetter(tokens.get(first).word().charAt(0))) {
      first++;
    }
    return first < tokens.size() - 1 && tokens.get(first).tag().equals("VB");
  }

  /** Whether a negation stands shortly before {@code place}, in the same sentence. */
  static boolean isNegated(ParsedSentence sentence, int place) {
    List<Token> tokens = sentence.tokens();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).begin() < place) {
      at++;
    }
    for (int i = at - 1; i >= Math.max(0, at - REACH_OF_NEGATION); i--) {
      if (NEGATIONS.contains(tokens.get(i).word().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}

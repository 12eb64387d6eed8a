// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One sentence: always tokenized and tagged, and parsed unless it is too long.
 *
 * @param begin first UTF-16 unit in the text
 * @param end one past the last unit
 * @param tokens in order, at least one
 * @param parse its tree, whose token numbers count from 0 in {@code tokens}; none if the sentence
 *     has too many tokens to be parsed in bounded time
 */
public record ParsedSentence(int begin, int end, List<Token> tokens, Optional<ParseTree> parse) {

  public ParsedSentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has at least one token");
    }
  }

  /** A sentence with its tree. */
  public static ParsedSentence parsed(List<Token> tokens, ParseTree tree) {
    return of(tokens, Optional.of(tree));
  }

  /** A sentence that is too long for a tree. */
  public static ParsedSentence unparsed(List<Token> tokens) {
    return of(tokens, Optional.empty());
  }

  private static ParsedSentence of(List<Token> tokens, Optional<ParseTree> parse) {
    return new ParsedSentence(
        tokens.get(0).begin(), tokens.get(tokens.size() - 1).end(), tokens, parse);
  }

  /** The first UTF-16 unit in the text of the phrase at {@code node} of the tree. */
  public int beginOf(int node) {
    return tokens.get(tree().firstToken(node)).begin();
  }

  /** One past the last UTF-16 unit in the text of the phrase at {@code node} of the tree. */
  public int endOf(int node) {
    return tokens.get(tree().endToken(node) - 1).end();
  }

  private ParseTree tree() {
    return parse.orElseThrow(() -> new IllegalStateException("the sentence was not parsed"));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence and what it feels like.
 *
 * @param begin first UTF-16 unit in the redacted text
 * @param end one past the last unit
 * @param tokens words and punctuation marks in it
 * @param label likeliest of the three labels
 * @param score expected class in [-1, 1]
 * @param probabilities of the five classes at the root of its parse tree
 * @param basis what the probabilities rest on
 * @param phrases of two tokens and more, parts before wholes, unmodifiable; none without a tree
 */
public record SentenceSentiment(
    int begin,
    int end,
    int tokens,
    SentimentLabel label,
    double score,
    FiveClasses probabilities,
    Basis basis,
    List<PhraseSentiment> phrases) {

  public SentenceSentiment {
    phrases = List.copyOf(phrases);
  }

  /** What a sentence's probabilities rest on. */
  public enum Basis {
    /** Its parse tree. */
    PARSED,
    /** Nothing: it has too many tokens to be parsed in bounded time, and counts as unread. */
    TOO_LONG
  }

  /** What {@code sentence} feels like by its tree alone. */
  public static SentenceSentiment of(ParsedSentence sentence) {
    int begin = sentence.begin();
    int end = sentence.end();
    int tokens = sentence.tokens().size();
    return sentence
        .parse()
        .map(
            tree ->
                of(
                    begin,
                    end,
                    tokens,
                    FiveClasses.at(tree, tree.root()),
                    Basis.PARSED,
                    phrases(sentence, tree)))
        .orElseGet(() -> tooLong(begin, end, tokens));
  }

  /** A sentence read by the network. */
  public static SentenceSentiment parsed(
      int begin, int end, int tokens, FiveClasses probabilities) {
    return of(begin, end, tokens, probabilities, Basis.PARSED, List.of());
  }

  /** A sentence that is too long to be read. */
  public static SentenceSentiment tooLong(int begin, int end, int tokens) {
    return of(begin, end, tokens, FiveClasses.UNREAD, Basis.TOO_LONG, List.of());
  }

  private static List<PhraseSentiment> phrases(ParsedSentence sentence, ParseTree tree) {
    List<PhraseSentiment> phrases = new ArrayList<>();
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isBinary(node) && !tree.isPartial(node)) {
        phrases.add(
            new PhraseSentiment(
                sentence.beginOf(node),
                sentence.endOf(node),
                tree.category(node),
                FiveClasses.at(tree, node)));
      }
    }
    return phrases;
  }

  private static SentenceSentiment of(
      int begin,
      int end,
      int tokens,
      FiveClasses classes,
      Basis basis,
      List<PhraseSentiment> phrases) {
    SentimentLabel label = classes.folded().likeliest();
    return new SentenceSentiment(
        begin, end, tokens, label, classes.score(), classes, basis, phrases);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.List;

/**
 * How a place in a sentence is judged: the mean of what the whole sentence feels like and of the
 * words that judge in its clause; the sentence alone where there are none.
 *
 * <p>A phrase of the parse tree around the place, taken for itself, does worse than the whole
 * sentence, and this mean better than either: the figures are in the results page of topics and
 * aspects.
 */
public final class LocalSentiment {

  private final ParsedSentence sentence;
  private final Opinions opinions;
  private final double sentenceScore;

  /**
   * Ready to judge places in {@code sentence}.
   *
   * @param sentenceScore what the whole sentence feels like, in [-1, 1]
   */
  public LocalSentiment(ParsedSentence sentence, double sentenceScore) {
    this.sentence = sentence;
    this.opinions = new Opinions(sentence);
    this.sentenceScore = sentenceScore;
  }

  /**
   * The sentiment towards a place, in [-1, 1].
   *
   * @param begin its first UTF-16 unit in the text
   * @param end one past its last unit
   */
  public double score(int begin, int end) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() - 1 && tokens.get(first).end() <= begin) {
      first++;
    }
    int last = first;
    while (last < tokens.size() - 1 && tokens.get(last + 1).begin() < end) {
      last++;
    }
    return scoreOfTokens(first, last + 1);
  }

  double scoreOfTokens(int first, int end) {
    return opinions.about(first, end).isEmpty()
        ? sentenceScore
        : (sentenceScore + opinions.score(first, end)) / 2;
  }

  ParsedSentence sentence() {
    return sentence;
  }

  Opinions opinions() {
    return opinions;
  }
}

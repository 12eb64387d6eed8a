// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.Arrays;
import java.util.List;

/** What the engine reads of a text, so that stock CoreNLP is given no more than that. */
final class Prose {

  private Prose() {}

  /** {@code text} with all blank that is in no token, such as links and mentions of accounts. */
  static String of(String text, List<ParsedSentence> sentences) {
    char[] prose = new char[text.length()];
    Arrays.fill(prose, ' ');
    for (ParsedSentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        text.getChars(token.begin(), token.end(), prose, token.begin());
      }
    }
    return new String(prose);
  }
}

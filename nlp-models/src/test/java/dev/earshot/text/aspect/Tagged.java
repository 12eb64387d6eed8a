// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Sentences of tests, written as {@code word/TAG} with blanks between. */
final class Tagged {

  private Tagged() {}

  static ParsedSentence sentence(String tagged) {
    List<Token> tokens = new ArrayList<>();
    int begin = 0;
    for (String token : tagged.split(" ", -1)) {
      int slash = token.lastIndexOf('/');
      String word = token.substring(0, slash);
      tokens.add(new Token(begin, begin + word.length(), word, token.substring(slash + 1)));
      begin += word.length() + 1;
    }
    return ParsedSentence.unparsed(tokens);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.util.regex.Pattern;

/** What a token does to the sentence it stands in, as CoreNLP's splitter has it. */
enum SentenceRole {
  /** Goes on with it. */
  INNER,
  /** Ends it: a full stop, or marks of question and exclamation. */
  END,
  /** Belongs to the sentence that ended before it: a closing bracket or quote. */
  FOLLOWER,
  /** A follower only if its sentence has an odd number of them: a quote without a direction. */
  STRAIGHT_QUOTE,
  /** The end of a line, which is no token of the sentence; two of them end it. */
  LINE_END;

  private static final Pattern ENDS =
      Pattern.compile(WordToSentenceProcessor.DEFAULT_BOUNDARY_REGEX);
  private static final Pattern FOLLOWS =
      Pattern.compile(WordToSentenceProcessor.DEFAULT_BOUNDARY_FOLLOWERS_REGEX);

  static SentenceRole of(String word) {
    if (Character.isLetterOrDigit(word.charAt(0))) {
      return INNER;
    }
    if (word.equals(PTBTokenizer.getNewlineToken())) {
      return LINE_END;
    }
    if (word.equals("\"") || word.equals("'")) {
      return STRAIGHT_QUOTE;
    }
    if (ENDS.matcher(word).matches()) {
      return END;
    }
    return FOLLOWS.matcher(word).matches() ? FOLLOWER : INNER;
  }
}

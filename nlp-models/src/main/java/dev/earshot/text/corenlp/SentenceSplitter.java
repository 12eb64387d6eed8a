// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.Arrays;

/**
 * CoreNLP's sentence splitter ({@code WordToSentenceProcessor}) where a blank line ends a sentence:
 * letters and tickets are written that way. Used by one thread.
 */
final class SentenceSplitter {

  /** How many sentences the text has. */
  int count;

  private int[] ends = new int[16];
  private RawTokens tokens;
  private int kept;
  private boolean behindLineEnd;

  /** Whether the last sentence ended by a blank line, so that no quote is added to it. */
  private boolean endedByLines;

  /** Finds the sentences of {@code text} and takes the ends of lines out of it. */
  void split(RawTokens text) {
    tokens = text;
    count = 0;
    kept = 0;
    behindLineEnd = false;
    endedByLines = false;
    for (int i = 0; i < text.size; i++) {
      take(i);
    }
    text.size = kept;
    if (kept > begin(count)) {
      end();
    }
  }

  /** The number of the first token of a sentence. */
  int begin(int sentence) {
    return sentence == 0 ? 0 : ends[sentence - 1];
  }

  /** The number of the first token behind a sentence. */
  int end(int sentence) {
    return ends[sentence];
  }

  private void take(int token) {
    SentenceRole role = tokens.words[token].role;
    if (role == SentenceRole.LINE_END) {
      if (behindLineEnd) {
        endByLines();
      }
      behindLineEnd = true;
      return;
    }
    boolean follows = follows(token, role);
    behindLineEnd = false;
    tokens.move(token, kept++);
    if (follows) {
      ends[count - 1] = kept;
    } else if (role == SentenceRole.END) {
      endedByLines &= count == 0;
      end();
    }
  }

  /** Whether a token belongs to the sentence before it, which has ended. */
  private boolean follows(int token, SentenceRole role) {
    boolean canFollow = count > 0 && kept == begin(count) && !behindLineEnd && !endedByLines;
    return canFollow
        && switch (role) {
          case FOLLOWER -> true;
          case STRAIGHT_QUOTE -> isOpen(tokens.words[token].text);
          default -> false;
        };
  }

  /** Whether the last sentence has an odd number of that quote. */
  private boolean isOpen(String quote) {
    boolean open = false;
    for (int i = begin(count - 1); i < end(count - 1); i++) {
      open ^= tokens.words[i].text.equals(quote);
    }
    return open;
  }

  private void endByLines() {
    endedByLines = true;
    if (kept > begin(count)) {
      end();
    }
  }

  private void end() {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = kept;
  }
}

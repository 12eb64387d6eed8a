// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.LexerDoor;

/**
 * What CoreNLP's lexer makes of the units between two blanks, kept for those met lately.
 *
 * <p>No token begins with a blank, and the lexer knows nothing of what it read before but the last
 * token, which only a number behind a dash asks for. So its tokens of a chunk are the same in every
 * text if it has found them without looking behind the blank that follows; that it did not is seen
 * by giving it no more. Used by one thread.
 */
final class Chunks {

  private static final int YOUNG = 10_000;

  /** Longer ones, in units, are rarely met again. */
  private static final int LONGEST = 40;

  private final LexerDoor lexer = new LexerDoor(Tokenizer.LEXER_OPTIONS);
  private final Recent<Chunk> recent = new Recent<>(YOUNG, this::read);
  private final RawTokens found = new RawTokens();
  private final Words words;

  Chunks(Words words) {
    this.words = words;
  }

  /** The chunk of {@code text} from {@code begin} to {@code end}, which has no blank in it. */
  Chunk of(String text, int begin, int end) {
    return end - begin > LONGEST ? Chunk.LOOKS_BACK : recent.of(text.substring(begin, end));
  }

  private Chunk read(String chunk) {
    lexer.read(chunk, 0);
    CoreLabel token = lexer.next();
    if (token == null || token.beginPosition() > 0 || chunk.charAt(0) == '-') {
      return Chunk.LOOKS_BACK;
    }
    found.clear();
    while (token != null && !lexer.askedBeyond()) {
      found.add(words.of(token.word()), token.beginPosition(), token.endPosition());
      if (token.endPosition() == chunk.length()) {
        return found.asChunk();
      }
      token = lexer.next();
    }
    return Chunk.OPEN;
  }
}

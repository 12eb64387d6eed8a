// SPDX-License-Identifier: GPL-3.0-or-later
package edu.stanford.nlp.process;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/**
 * Lets one of CoreNLP's lexers read text after text. Making one takes longer than reading a short
 * text: it parses its options and clears buffers of 50 kB. Used by one thread.
 */
public final class LexerDoor {

  private final PTBLexer lexer;

  /**
   * A lexer with those of CoreNLP's options.
   *
   * @throws IllegalArgumentException if an option is unknown
   */
  public LexerDoor(String options) {
    lexer = new PTBLexer(new StringReader(""), new CoreLabelTokenFactory(), options);
  }

  /** The tokens of {@code text}; those of the text before can no longer be asked for. */
  public Tokenizer<CoreLabel> over(Reader text) {
    lexer.yyreset(text);
    return new AbstractTokenizer<>() {
      @Override
      protected CoreLabel getNext() {
        try {
          return (CoreLabel) lexer.next();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}

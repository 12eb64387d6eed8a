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
  private final int initialState;

  /** The token that the lexer gave last and looks back at. */
  private CoreLabel last = new CoreLabel();

  /**
   * A lexer with those of CoreNLP's options.
   *
   * @throws IllegalArgumentException if an option is unknown
   */
  public LexerDoor(String options) {
    lexer = new PTBLexer(new StringReader(""), new CoreLabelTokenFactory(), options);
    initialState = lexer.yystate();
  }

  /**
   * The tokens of {@code text}. Further ones of the text before can no longer be asked for, and its
   * last token loses its original text.
   */
  public Tokenizer<CoreLabel> over(Reader text) {
    lexer.yyreset(text);
    // The lexer comes back as new but for two things: it is in the state of other options, and it
    // remembers the last token, whose text decides how a number behind a dash is read.
    lexer.yybegin(initialState);
    last.setOriginalText("");
    return new AbstractTokenizer<>() {
      @Override
      protected CoreLabel getNext() {
        try {
          CoreLabel next = (CoreLabel) lexer.next();
          last = next == null ? last : next;
          return next;
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package edu.stanford.nlp.process;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/**
 * Lets one of CoreNLP's lexers read text after text, from anywhere in it. Making one takes longer
 * than reading a short text: it parses its options and clears buffers of 50 kB. Used by one thread.
 */
public final class LexerDoor {

  private final PTBLexer lexer;
  private final int initialState;
  private final Feed feed = new Feed();

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
   * Reads {@code text} from unit {@code begin} on, with a blank behind its end: CoreNLP's tokenizer
   * puts it there too. Places of tokens count from {@code begin}. Further tokens of what was read
   * before can no longer be asked for, and its last token loses its original text.
   */
  public void read(String text, int begin) {
    feed.over(text, begin);
    lexer.yyreset(feed);
    // The lexer comes back as new but for two things: it is in the state of other options, and it
    // remembers the last token, whose text decides how a number behind a dash is read.
    lexer.yybegin(initialState);
    last.setOriginalText("");
  }

  /** The next token, or null behind the last. */
  public CoreLabel next() {
    try {
      CoreLabel next = (CoreLabel) lexer.next();
      last = next == null ? last : next;
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the lexer has asked what stands behind the text and its blank. Until it has, its tokens
   * are those of any text that goes on so.
   */
  public boolean askedBeyond() {
    return feed.askedBeyond;
  }

  /** A text and a blank, in pieces: of a long text the lexer may need only a word. */
  private static final class Feed extends Reader {

    private static final int PIECE = 256;

    private String text = "";
    private int at;
    private boolean askedBeyond;

    void over(String whole, int begin) {
      text = whole;
      at = begin;
      askedBeyond = false;
    }

    @Override
    public int read(char[] buffer, int offset, int room) {
      if (at > text.length()) {
        askedBeyond = true;
        return -1;
      }
      if (at == text.length()) {
        buffer[offset] = ' ';
        at++;
        return 1;
      }
      int size = Math.min(Math.min(room, PIECE), text.length() - at);
      text.getChars(at, at + size, buffer, offset);
      at += size;
      return size;
    }

    @Override
    public void close() {
      // There is nothing to let go of.
    }
  }
}

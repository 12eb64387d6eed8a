// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.LexerDoor;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/**
 * CoreNLP's tokenizer, which is asked only for what it was not asked lately.
 *
 * <p>What stands between two blanks is looked up, see {@link Chunks}. Where it does not stand alone
 * CoreNLP's lexer reads the text itself, until something follows that does. Used by one thread.
 */
final class Tokenizer {

  /** Ends of lines are tokens, and so, silently, are characters without a rule. */
  static final String LEXER_OPTIONS = "tokenizeNLs,untokenizable=noneKeep";

  private final LexerDoor lexer;
  private final Words words;
  private final Chunks chunks;
  private final RawTokens tokens = new RawTokens();
  private String text = "";

  Tokenizer(Words words) {
    silence();
    lexer = new LexerDoor(LEXER_OPTIONS);
    this.words = words;
    chunks = new Chunks(words);
  }

  /**
   * CoreNLP logs to standard error through statics, and its tokenizer would log customers' text.
   */
  private static void silence() {
    RedwoodConfiguration.empty().apply();
  }

  /** The tokens of {@code prose}, ends of lines among them; they are good until the next text. */
  RawTokens read(String prose) {
    text = prose;
    tokens.clear();
    // Where the lexer could have begun, with the tokens known from there on as its result.
    int safe = 0;
    int at = behindBlanks(0);
    while (at < text.length()) {
      int end = blank(at);
      Chunk chunk = chunks.of(text, at, end);
      if (chunk.standsAlone()) {
        tokens.add(chunk, at);
        safe = at;
        at = behindBlanks(end);
      } else {
        at = readOn(chunk == Chunk.LOOKS_BACK ? safe : at);
      }
    }
    return tokens;
  }

  /** Lets the lexer read from {@code begin} until a chunk follows that stands alone; where. */
  private int readOn(int begin) {
    tokens.cut(begin);
    lexer.read(text, begin);
    for (CoreLabel token = lexer.next(); token != null; token = lexer.next()) {
      int end = begin + token.endPosition();
      tokens.add(words.of(token.word()), begin + token.beginPosition(), end);
      if (end < text.length() && text.charAt(end) == ' ') {
        int next = behindBlanks(end);
        if (next == text.length() || chunks.of(text, next, blank(next)).standsAlone()) {
          return next;
        }
      }
    }
    return text.length();
  }

  private int behindBlanks(int place) {
    int at = place;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private int blank(int place) {
    int at = text.indexOf(' ', place);
    return at < 0 ? text.length() : at;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.process.LexerDoor;
import edu.stanford.nlp.process.Tokenizer;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.Reader;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's tokenizer and sentence splitter.
 *
 * <p>It is held here and not by {@code StanfordCoreNLP}, whose annotator pool is static and would
 * keep it alive for as long as its class loader lives. Used by one thread.
 */
final class Splitter {

  /** What {@link #properties()} make of the lexer's options; a test compares them. */
  static final String LEXER_OPTIONS = "tokenizeNLs,untokenizable=noneKeep";

  private final TokenizerAnnotator tokenizer;

  Splitter() {
    silence();
    LexerDoor lexer = new LexerDoor(LEXER_OPTIONS);
    tokenizer =
        new TokenizerAnnotator(false, properties()) {
          @Override
          public Tokenizer<CoreLabel> getTokenizer(Reader text) {
            return lexer.over(text);
          }
        };
  }

  /**
   * CoreNLP logs to standard error through statics, and its tokenizer would log customers' text.
   */
  private static void silence() {
    RedwoodConfiguration.empty().apply();
  }

  static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    // Characters without a rule become tokens, silently.
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    // A blank line ends a sentence: letters and tickets are written that way.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  /** The tokens of each sentence of {@code text}. */
  List<List<CoreLabel>> split(String text) {
    Annotation document = new Annotation(Prose.of(text));
    tokenizer.annotate(document);
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    return sentences.stream().map(s -> s.get(CoreAnnotations.TokensAnnotation.class)).toList();
  }
}

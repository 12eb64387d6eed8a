// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import java.util.List;
import java.util.Properties;

/** CoreNLP's own annotator of tokens and sentences, which takes a new lexer for each text. */
final class StockSplitter {

  private final TokenizerAnnotator annotator = new TokenizerAnnotator(false, properties());

  static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return properties;
  }

  /** The tokens of each sentence of {@code text}. */
  List<List<CoreLabel>> split(String text) {
    Annotation document = new Annotation(Prose.of(text));
    annotator.annotate(document);
    return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
        .toList();
  }
}

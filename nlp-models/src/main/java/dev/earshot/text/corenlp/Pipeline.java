// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.pipeline.SentimentAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's stock annotators in the order tokenize, pos, parse, sentiment.
 *
 * <p>The annotators are held here and not by {@code StanfordCoreNLP}, whose annotator pool is
 * static and would keep the models alive for as long as its class loader lives.
 */
final class Pipeline {

  private static final String MODELS = "edu/stanford/nlp/models/";

  private final Annotator tokenizer;
  private final Annotator tagger;
  private final List<Annotator> readers;

  private Pipeline(Annotator tokenizer, Annotator tagger, List<Annotator> readers) {
    this.tokenizer = tokenizer;
    this.tagger = tagger;
    this.readers = readers;
  }

  static Pipeline load() {
    silence();
    Properties properties = properties();
    return new Pipeline(
        new TokenizerAnnotator(false, properties),
        new POSTaggerAnnotator("pos", properties),
        List.of(
            new ParserAnnotator("parse", properties),
            new SentimentAnnotator("sentiment", properties)));
  }

  /**
   * CoreNLP logs to standard error through statics, and its tokenizer would log customers' text.
   */
  private static void silence() {
    RedwoodConfiguration.empty().apply();
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("tokenize.language", "en");
    // Characters without a rule become tokens, silently.
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    // A blank line ends a sentence: letters and tickets are written that way.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
    properties.setProperty("parse.model", MODELS + "srparser/englishSR.ser.gz");
    properties.setProperty("parse.binaryTrees", "true");
    // Dependency graphs are half of the parser's time and nothing here reads them.
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("sentiment.model", MODELS + "sentiment/sentiment.ser.gz");
    return properties;
  }

  List<ParsedSentence> sentences(String text, int maximumTokens) {
    Annotation document = new Annotation(Prose.of(text));
    tokenizer.annotate(document);
    List<ParsedSentence> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      sentences.add(read(sentence, maximumTokens));
    }
    return List.copyOf(sentences);
  }

  private ParsedSentence read(CoreMap sentence, int maximumTokens) {
    Annotation alone = new Annotation("");
    alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    tagger.annotate(alone);
    List<CoreLabel> labels = sentence.get(CoreAnnotations.TokensAnnotation.class);
    List<Token> tokens = labels.stream().map(Pipeline::token).toList();
    if (tokens.size() > maximumTokens) {
      return ParsedSentence.unparsed(tokens);
    }
    readers.forEach(reader -> reader.annotate(alone));
    return ParsedSentence.parsed(
        tokens,
        new StockTree().read(sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class)));
  }

  private static Token token(CoreLabel label) {
    return new Token(label.beginPosition(), label.endPosition(), label.word(), label.tag());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.pipeline.SentimentAnnotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.ejml.simple.SimpleMatrix;

/**
 * CoreNLP's stock annotators in the order tokenize, pos, parse, sentiment.
 *
 * <p>The annotators are held here and not by {@code StanfordCoreNLP}, whose annotator pool is
 * static and would keep the models alive for as long as its class loader lives.
 */
final class Pipeline {

  private static final String MODELS = "edu/stanford/nlp/models/";

  private final Annotator tokenizer;
  private final List<Annotator> readers;

  private Pipeline(Annotator tokenizer, List<Annotator> readers) {
    this.tokenizer = tokenizer;
    this.readers = readers;
  }

  static Pipeline load() {
    silence();
    Properties properties = properties();
    return new Pipeline(
        new TokenizerAnnotator(false, properties),
        List.of(
            new POSTaggerAnnotator("pos", properties),
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

  List<SentenceSentiment> sentences(String text, int maximumTokens) {
    Annotation document = new Annotation(Prose.of(text));
    tokenizer.annotate(document);
    List<SentenceSentiment> sentences = new ArrayList<>();
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      sentences.add(read(sentence, maximumTokens));
    }
    return List.copyOf(sentences);
  }

  private SentenceSentiment read(CoreMap sentence, int maximumTokens) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    int begin = tokens.get(0).beginPosition();
    int end = tokens.get(tokens.size() - 1).endPosition();
    return tokens.size() > maximumTokens
        ? SentenceSentiment.tooLong(begin, end, tokens.size())
        : SentenceSentiment.parsed(begin, end, tokens.size(), classes(sentence));
  }

  private FiveClasses classes(CoreMap sentence) {
    Annotation alone = new Annotation("");
    alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    readers.forEach(reader -> reader.annotate(alone));
    Tree root = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
    SimpleMatrix predictions = RNNCoreAnnotations.getPredictions(root);
    return new FiveClasses(
        predictions.get(0),
        predictions.get(1),
        predictions.get(2),
        predictions.get(3),
        predictions.get(4));
  }
}

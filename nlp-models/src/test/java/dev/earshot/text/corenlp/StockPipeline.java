// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.parser.common.ParserGrammar;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParserQuery;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.ParserAnnotator;
import edu.stanford.nlp.pipeline.SentimentAnnotator;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;

/** CoreNLP's own annotators, the reference that the decoders are held to. */
final class StockPipeline {

  /**
   * What CoreNLP says of a sentence.
   *
   * @param tags one per token
   * @param tree the parser's own binary tree in brackets, each token as its number, without its
   *     ROOT
   * @param sentiment the class at the root, 0 to 4
   * @param negative the probability of the two negative classes at the root
   */
  record Answer(List<String> tags, String tree, int sentiment, double negative) {}

  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String PARSER = MODELS + "srparser/englishSR.ser.gz";

  private final StockSplitter splitter = new StockSplitter();
  private final Annotator tagger;
  private final Annotator parser;
  private final Annotator sentiment;
  private final ShiftReduceParser grammar;

  StockPipeline() {
    Properties properties = StockSplitter.properties();
    properties.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
    properties.setProperty("parse.model", PARSER);
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("sentiment.model", MODELS + "sentiment/sentiment.ser.gz");
    tagger = new POSTaggerAnnotator("pos", properties);
    parser = new ParserAnnotator("parse", properties);
    sentiment = new SentimentAnnotator("sentiment", properties);
    grammar = (ShiftReduceParser) ParserGrammar.loadModel(PARSER);
  }

  /** What CoreNLP says of each sentence of {@code text}. */
  List<Answer> read(String text) {
    return splitter.split(text).stream().map(this::readSentence).toList();
  }

  private Answer readSentence(List<CoreLabel> tokens) {
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
    Annotation alone = new Annotation("");
    alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    tagger.annotate(alone);
    List<String> tags = tokens.stream().map(CoreLabel::tag).toList();
    String tree = tree(tokens);
    parser.annotate(alone);
    sentiment.annotate(alone);
    Tree root = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
    var predictions = RNNCoreAnnotations.getPredictions(root);
    return new Answer(
        tags,
        tree,
        RNNCoreAnnotations.getPredictedClass(root),
        predictions.get(0) + predictions.get(1));
  }

  private String tree(List<CoreLabel> tokens) {
    ShiftReduceParserQuery query = (ShiftReduceParserQuery) grammar.parserQuery();
    if (!query.parse(tokens)) {
      return "";
    }
    StringBuilder brackets = new StringBuilder();
    new Object() {
      private int token;

      void write(Tree tree) {
        boolean isRoot = tree.value().equals("ROOT");
        brackets.append(isRoot ? "" : "(" + tree.value() + " ");
        if (tree.isPreTerminal()) {
          brackets.append(token++);
        } else {
          for (int i = 0; i < tree.numChildren(); i++) {
            brackets.append(i > 0 ? " " : "");
            write(tree.getChild(i));
          }
        }
        brackets.append(isRoot ? "" : ")");
      }
    }.write(query.getBestBinarizedParse());
    return brackets.toString();
  }
}

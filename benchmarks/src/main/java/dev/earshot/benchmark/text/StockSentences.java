// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import dev.earshot.text.syntax.Token;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The stock annotators on the engine's tokens. */
final class StockSentences {

  /**
   * What CoreNLP says of a sentence.
   *
   * @param tree the parser's own binary tree in brackets, each token as its number, without its
   *     ROOT
   * @param sentiment the class at the root, 0 to 4
   * @param negative the probability of the two negative classes at the root
   */
  record Answer(List<String> tags, String tree, int sentiment, double negative) {}

  private final Annotator tagger;
  private final Annotator parser;
  private final Annotator sentiment;
  private final ShiftReduceParser grammar;

  StockSentences() {
    Properties properties = new Properties();
    String tags = StockReader.MODELS + "pos-tagger/english-left3words-distsim.tagger";
    properties.setProperty("pos.model", tags);
    properties.setProperty("parse.model", StockReader.SHIFT_REDUCE);
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("parse.buildgraphs", "false");
    tagger = new POSTaggerAnnotator("pos", properties);
    parser = new ParserAnnotator("parse", properties);
    sentiment = new SentimentAnnotator("sentiment", properties);
    grammar = (ShiftReduceParser) ParserGrammar.loadModel(StockReader.SHIFT_REDUCE);
  }

  Answer read(List<Token> tokens) {
    List<CoreLabel> labels = labels(tokens);
    CoreMap sentence = new ArrayCoreMap();
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    Annotation alone = new Annotation("");
    alone.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    tagger.annotate(alone);
    List<String> tags = labels.stream().map(CoreLabel::tag).toList();
    ShiftReduceParserQuery query = (ShiftReduceParserQuery) grammar.parserQuery();
    String tree = query.parse(labels) ? brackets(query.getBestBinarizedParse()) : "";
    parser.annotate(alone);
    sentiment.annotate(alone);
    Tree root = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
    var predictions = RNNCoreAnnotations.getPredictions(root);
    double negative = predictions.get(0) + predictions.get(1);
    return new Answer(tags, tree, RNNCoreAnnotations.getPredictedClass(root), negative);
  }

  private static List<CoreLabel> labels(List<Token> tokens) {
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : tokens) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.word());
      label.setValue(token.word());
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    return labels;
  }

  private static String brackets(Tree root) {
    StringBuilder brackets = new StringBuilder();
    write(root.value().equals("ROOT") ? root.getChild(0) : root, brackets, 0);
    return brackets.toString();
  }

  /** Writes {@code tree} from token {@code first} on; returns the token behind it. */
  private static int write(Tree tree, StringBuilder brackets, int first) {
    brackets.append('(').append(tree.value()).append(' ');
    int token = first;
    if (tree.isPreTerminal()) {
      brackets.append(token++);
    } else {
      for (int i = 0; i < tree.numChildren(); i++) {
        brackets.append(i > 0 ? " " : "");
        token = write(tree.getChild(i), brackets, token);
      }
    }
    brackets.append(')');
    return token;
  }
}

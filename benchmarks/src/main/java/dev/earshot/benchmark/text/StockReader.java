// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.Properties;
import java.util.function.Consumer;

/** Stock CoreNLP as its documentation has one run it. */
final class StockReader {

  static final String MODELS = "edu/stanford/nlp/models/";
  static final String SHIFT_REDUCE = MODELS + "srparser/englishSR.ser.gz";

  private StockReader() {}

  /** {@code tokenize,pos,parse,sentiment} with the default models. */
  static Consumer<String> byDefault() {
    return of(properties());
  }

  /**
   * The same with the shift-reduce parser and without dependency graphs: its best configuration.
   */
  static Consumer<String> shiftReduce() {
    Properties properties = properties();
    properties.setProperty("parse.model", SHIFT_REDUCE);
    properties.setProperty("parse.buildgraphs", "false");
    return of(properties);
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,parse,sentiment");
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    return properties;
  }

  private static Consumer<String> of(Properties properties) {
    RedwoodConfiguration.empty().apply();
    return new StanfordCoreNLP(properties)::process;
  }
}

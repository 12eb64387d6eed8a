// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Whether the decoders give what the stock annotators give, sentence by sentence, over whole data
 * sets. Exits with 1 when a demand is not met: all tags, 99.7 % of the trees, 99.5 % of the classes
 * at the root.
 *
 * <pre>
 * java -Xmx4g -cp ...:stanford-corenlp-4.5.10-models.jar:stanford-corenlp-4.5.10-models-english.jar \
 *   dev.earshot.benchmark.text.TextEquality FOLDER/sentiment/airline_tweets.csv ...
 * </pre>
 */
public final class TextEquality {

  private static final int MAXIMUM_TOKENS = 120;
  private static final double TREES = 0.997;
  private static final double CLASSES = 0.995;

  private final StockSentences stock = new StockSentences();
  private long sentences;
  private long tokens;
  private long sameTags;
  private long sameTrees;
  private long sameClasses;
  private double apart;

  private TextEquality() {}

  /** Compares; see the class. */
  public static void main(String[] arguments) throws IOException {
    TextEquality equality = new TextEquality();
    try (CoreNlp lease = CoreNlp.open()) {
      for (String file : arguments) {
        for (String text : Rows.texts(Path.of(file))) {
          lease.sentences(text, MAXIMUM_TOKENS).forEach(equality::compare);
        }
      }
    }
    System.exit(equality.tell() ? 0 : 1);
  }

  private void compare(ParsedSentence sentence) {
    if (sentence.parse().isEmpty()) {
      return;
    }
    ParseTree tree = sentence.parse().get();
    StockSentences.Answer answer = stock.read(sentence.tokens());
    sentences++;
    tokens += sentence.tokens().size();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      sameTags += sentence.tokens().get(i).tag().equals(answer.tags().get(i)) ? 1 : 0;
    }
    sameTrees += tree.toString().equals(answer.tree()) ? 1 : 0;
    sameClasses += likeliest(tree) == answer.sentiment() ? 1 : 0;
    double negative = tree.probability(tree.root(), 0) + tree.probability(tree.root(), 1);
    apart += Math.abs(negative - answer.negative());
  }

  private static int likeliest(ParseTree tree) {
    int best = 0;
    for (int c = 1; c < ParseTree.CLASSES; c++) {
      if (tree.probability(tree.root(), c) > tree.probability(tree.root(), best)) {
        best = c;
      }
    }
    return best;
  }

  private boolean tell() {
    System.out.printf(
        Locale.ROOT,
        "%,d sentences, %,d tokens: tags alike %,d (%.4f %%), trees alike %,d (%.3f %%), classes at the"
            + " root alike %,d (%.3f %%), mean difference of the negative probability %.5f%n",
        sentences,
        tokens,
        sameTags,
        100.0 * sameTags / tokens,
        sameTrees,
        100.0 * sameTrees / sentences,
        sameClasses,
        100.0 * sameClasses / sentences,
        apart / sentences);
    return sameTags == tokens
        && sameTrees >= TREES * sentences
        && sameClasses >= CLASSES * sentences;
  }
}

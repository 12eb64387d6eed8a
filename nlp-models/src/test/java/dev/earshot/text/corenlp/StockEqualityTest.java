// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The decoders beside CoreNLP's own annotators, on the same models. */
class StockEqualityTest {

  private static final int SENTENCES = 1500;
  private static final int MAXIMUM_TOKENS = 120;

  private static final List<StockPipeline.Answer> STOCK = new ArrayList<>();
  private static final List<ParsedSentence> OWN = new ArrayList<>();

  @BeforeAll
  static void readTheSameTexts() {
    InventedTexts texts = new InventedTexts(20_260_301);
    StockPipeline stock = new StockPipeline();
    try (CoreNlp lease = CoreNlp.open()) {
      while (STOCK.size() < SENTENCES) {
        String text = texts.next();
        STOCK.addAll(stock.read(text));
        OWN.addAll(lease.sentences(text, MAXIMUM_TOKENS));
      }
    }
  }

  @AfterAll
  static void forget() {
    STOCK.clear();
    OWN.clear();
  }

  @Test
  void splitsAndTagsAlike() {
    assertThat(OWN).hasSameSizeAs(STOCK);
    for (int i = 0; i < OWN.size(); i++) {
      assertThat(OWN.get(i).tokens())
          .extracting(Token::tag)
          .containsExactlyElementsOf(STOCK.get(i).tags());
    }
  }

  @Test
  void parsesAlike() {
    int same = 0;
    for (int i = 0; i < OWN.size(); i++) {
      same += tree(i).toString().equals(STOCK.get(i).tree()) ? 1 : 0;
    }
    assertThat(same / (double) OWN.size()).isGreaterThanOrEqualTo(0.997);
  }

  @Test
  void feelsAlike() {
    int same = 0;
    double apart = 0;
    for (int i = 0; i < OWN.size(); i++) {
      ParseTree tree = tree(i);
      same += likeliest(tree) == STOCK.get(i).sentiment() ? 1 : 0;
      double negative = tree.probability(tree.root(), 0) + tree.probability(tree.root(), 1);
      apart += Math.abs(negative - STOCK.get(i).negative());
    }
    assertThat(same / (double) OWN.size()).isGreaterThanOrEqualTo(0.995);
    assertThat(apart / OWN.size()).isCloseTo(0, within(0.005));
  }

  private static ParseTree tree(int sentence) {
    return OWN.get(sentence).parse().orElseThrow();
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
}

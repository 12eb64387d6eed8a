// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParseTreeTest {

  private final ParseTree.Builder builder = new ParseTree.Builder();

  @Test
  void spansItsTokensAndKnowsItsHeads() {
    ParseTree tree = theStaffLeft();
    assertThat(tree.toString()).isEqualTo("(S (NP (DT 0) (NN 1)) (VP (VBD 2)))");
    assertThat(tree.root()).isEqualTo(5);
    assertThat(tree.head(tree.root())).isEqualTo(2);
    int subject = tree.left(tree.root());
    assertThat(tree.firstToken(subject)).isZero();
    assertThat(tree.endToken(subject)).isEqualTo(2);
    assertThat(tree.head(subject)).isEqualTo(1);
    assertThat(tree.isBinary(subject)).isTrue();
    assertThat(tree.isLeaf(0)).isTrue();
    assertThat(tree.isBinary(tree.right(tree.root()))).isFalse();
  }

  @Test
  void namesAPartialPhraseByThePhraseAboveIt() {
    int first = builder.leaf("JJ", 0);
    int part = builder.binary("@NP", false, first, builder.leaf("NN", 1));
    ParseTree tree = builder.build();
    assertThat(tree.isPartial(part)).isTrue();
    assertThat(tree.category(part)).isEqualTo("NP");
  }

  @Test
  void isNotChangedByWhatItsBuilderDoesNext() {
    ParseTree first = theStaffLeft();
    builder.clear();
    int chain = builder.leaf("UH", 0);
    for (int i = 0; i < 200; i++) {
      chain = builder.unary("X", chain);
    }
    assertThat(builder.build().size()).isEqualTo(201);
    builder.clear();
    assertThat(theStaffLeft()).isEqualTo(first).hasSameHashCodeAs(first);
    assertThat(first.probability(3, 4)).isEqualTo(0.75);
    assertThatThrownBy(() -> first.probability(3, 5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void givesPhrasesTheirPlaceInTheText() {
    List<Token> tokens =
        List.of(
            new Token(4, 7, "The", "DT"),
            new Token(8, 13, "staff", "NN"),
            new Token(14, 18, "left", "VBD"));
    ParsedSentence sentence = ParsedSentence.parsed(tokens, theStaffLeft());
    assertThat(sentence.begin()).isEqualTo(4);
    assertThat(sentence.end()).isEqualTo(18);
    assertThat(sentence.beginOf(2)).isEqualTo(4);
    assertThat(sentence.endOf(2)).isEqualTo(13);
    assertThatThrownBy(() -> ParsedSentence.unparsed(tokens).beginOf(0))
        .isInstanceOf(IllegalStateException.class);
  }

  private ParseTree theStaffLeft() {
    builder.clear();
    int determiner = builder.leaf("DT", 0);
    int subject = builder.binary("NP", false, determiner, builder.leaf("NN", 1));
    int predicate = builder.unary("VP", builder.leaf("VBD", 2));
    builder.probability(predicate - 1, 4, 0.75f);
    builder.binary("S", false, subject, predicate);
    return builder.build();
  }
}

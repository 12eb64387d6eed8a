// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSentimentTest {

  private static final List<Token> TOKENS =
      List.of(
          new Token(0, 4, "Nice", "JJ"),
          new Token(5, 9, "warm", "JJ"),
          new Token(10, 14, "soup", "NN"));

  @Test
  void saysWhatEachPhraseFeelsLike() {
    ParseTree.Builder builder = new ParseTree.Builder();
    int nice = builder.leaf("JJ", 0);
    int warm = builder.leaf("JJ", 1);
    int soup = builder.leaf("NN", 2);
    int part = builder.binary("@NP", false, warm, soup);
    int phrase = builder.binary("NP", false, nice, part);
    builder.probability(phrase, 4, 0.75f);
    builder.probability(phrase, 3, 0.25f);
    SentenceSentiment sentence =
        SentenceSentiment.of(ParsedSentence.parsed(TOKENS, builder.build()));
    assertThat(sentence.label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(sentence.phrases())
        .containsExactly(new PhraseSentiment(0, 14, "NP", new FiveClasses(0, 0, 0, 0.25, 0.75)));
  }

  @Test
  void knowsNothingOfWhatIsTooLong() {
    SentenceSentiment sentence = SentenceSentiment.of(ParsedSentence.unparsed(TOKENS));
    assertThat(sentence.basis()).isEqualTo(SentenceSentiment.Basis.TOO_LONG);
    assertThat(sentence.phrases()).isEmpty();
    assertThat(sentence.tokens()).isEqualTo(3);
  }
}

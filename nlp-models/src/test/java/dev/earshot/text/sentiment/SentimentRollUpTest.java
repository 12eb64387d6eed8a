// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentimentRollUpTest {

  private static final FiveClasses BAD = new FiveClasses(0.6, 0.4, 0, 0, 0);
  private static final FiveClasses GOOD = new FiveClasses(0, 0, 0, 0.4, 0.6);

  @Test
  void weighsSentencesByTheirTokens() {
    Sentiment sentiment = SentimentRollUp.of(List.of(sentence(30, BAD), sentence(10, GOOD)), 1);
    assertThat(sentiment.label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(sentiment.score()).isCloseTo(-0.4, within(1e-9));
    assertThat(sentiment.probabilities().negative()).isCloseTo(0.75, within(1e-9));
    assertThat(sentiment.contributions())
        .containsExactly(new Contribution("sentence-network", sentiment.score()));
  }

  @Test
  void isNotSureOfMixedFeelings() {
    double mixed =
        SentimentRollUp.of(List.of(sentence(10, BAD), sentence(9, GOOD)), 1).confidence();
    double clear = SentimentRollUp.of(List.of(sentence(19, BAD)), 1).confidence();
    assertThat(mixed).isLessThan(0.6);
    assertThat(clear).isBetween(0.9, 1.0);
  }

  @Test
  void isLessSureInADoubtfulLanguage() {
    List<SentenceSentiment> sentences = List.of(sentence(5, BAD));
    assertThat(SentimentRollUp.of(sentences, 0.5).confidence())
        .isCloseTo(SentimentRollUp.of(sentences, 1).confidence() / 2, within(1e-9));
  }

  @Test
  void countsUnreadSentencesAsUnread() {
    Sentiment sentiment =
        SentimentRollUp.of(List.of(sentence(10, BAD), SentenceSentiment.tooLong(0, 1, 150)), 1);
    assertThat(sentiment.label()).isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(sentiment.confidence()).isLessThan(0.1);
  }

  @Test
  void knowsNothingOfNothing() {
    assertThat(SentimentRollUp.of(List.of(), 1)).isEqualTo(Sentiment.UNKNOWN);
  }

  @Test
  void prefersNeutralInATie() {
    assertThat(ThreeClasses.UNKNOWN.likeliest()).isEqualTo(SentimentLabel.NEUTRAL);
  }

  private static SentenceSentiment sentence(int tokens, FiveClasses classes) {
    return SentenceSentiment.parsed(0, 1, tokens, classes);
  }
}

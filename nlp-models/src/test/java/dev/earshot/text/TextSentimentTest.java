// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.sentiment.Contribution;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.SentenceSentiment.Basis;
import dev.earshot.text.sentiment.SentimentLabel;
import org.junit.jupiter.api.Test;

/** What a text feels, as the front door tells it. */
class TextSentimentTest extends WithAnalyzer {

  @Test
  void tellsPraiseFromComplaint() {
    assertThat(label("What a wonderful stay, we loved every minute of it."))
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(label("This was a terrible and boring waste of my money."))
        .isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(label("The shop opens at nine on Monday.")).isEqualTo(SentimentLabel.NEUTRAL);
  }

  @Test
  void explainsTheScoreByContributions() {
    var sentiment = analyze("We loved it. The soup was cold and bland.").sentiment();
    double sum = sentiment.contributions().stream().mapToDouble(Contribution::contribution).sum();
    assertThat(sum).isCloseTo(sentiment.score(), within(1e-9));
    assertThat(sentiment.score()).isBetween(-1.0, 1.0);
    var classes = sentiment.probabilities();
    assertThat(classes.negative() + classes.neutral() + classes.positive())
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void hearsNoRatingWhereWordsSayMore() {
    TextAnalysis rated = analyzer.analyze("The soup was awful.", TextHints.NONE.rated(1));
    assertThat(rated).isEqualTo(analyze("The soup was awful."));
  }

  @Test
  void takesAVeryLongSentenceForNeutralAndSaysSo() {
    String text = "The good soup was good and " + "very ".repeat(130) + "good. It was lovely.";
    TextAnalysis analysis = analyze(text);
    assertThat(analysis.sentences())
        .extracting(SentenceSentiment::basis)
        .containsExactly(Basis.TOO_LONG, Basis.PARSED);
    assertThat(analysis.sentences().get(0).label()).isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(analysis.failures())
        .extracting(TextFailure::code)
        .containsExactly(TextFailure.Code.SENTENCE_TOO_LONG);
    assertThat(analysis.sentiment().confidence()).isLessThan(0.1);
  }

  private static SentimentLabel label(String text) {
    return analyze(text).sentiment().label();
  }
}

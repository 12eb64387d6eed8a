// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.text.Lineage;
import dev.earshot.text.Profile;
import dev.earshot.text.TextAnalysis;
import dev.earshot.text.intent.Signals;
import dev.earshot.text.language.Language;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.ThreeClasses;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  private static final Set<String> ACCEPTED = Set.of("en", "fr");

  private static final Sentiment GLAD =
      new Sentiment(SentimentLabel.POSITIVE, 0.5, 0.6, new ThreeClasses(0.1, 0.3, 0.6), List.of());

  @Test
  void countsTheSentimentOfAcceptedLanguages() {
    for (String language : ACCEPTED) {
      Analysis.Sentiment sentiment = sentiment(language, GLAD);
      assertThat(sentiment.isScored()).as(language).isTrue();
      assertThat(sentiment.isLeftOut()).as(language).isFalse();
    }
  }

  @Test
  void showsButDoesNotCountWhatSignsSayInOtherLanguages() {
    for (String language : List.of("de", "und")) {
      Analysis.Sentiment sentiment = sentiment(language, GLAD);
      assertThat(sentiment.score()).isEqualTo(0.5);
      assertThat(sentiment.isScored()).as(language).isFalse();
      assertThat(sentiment.isLeftOut()).as(language).isTrue();
    }
  }

  @Test
  void countsNoTextThatWasNotRead() {
    assertThat(sentiment("en", Sentiment.UNKNOWN).isLeftOut()).isTrue();
    assertThat(Analysis.Sentiment.NONE.isLeftOut()).isFalse();
  }

  private static Analysis.Sentiment sentiment(String language, Sentiment sentiment) {
    TextAnalysis text =
        new TextAnalysis(
            "a text",
            new Language(language, 0.9),
            sentiment,
            List.of(),
            List.of(),
            List.of(),
            Signals.NONE,
            List.of(),
            List.of(),
            List.of(),
            new Lineage("m", "t", Profile.FAST));
    return Readings.analysis(text, ACCEPTED).sentiment();
  }
}

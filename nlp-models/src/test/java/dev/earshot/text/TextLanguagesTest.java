// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.earshot.text.intent.Signals;
import dev.earshot.text.language.Language;
import dev.earshot.text.sentiment.Contribution;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of texts that are not English. */
class TextLanguagesTest extends WithAnalyzer {

  @Test
  void appliesNoEnglishRuleToOtherLanguages() {
    for (TextAnalysis analysis :
        List.of(
            analyze("このアプリは本当に使いにくいです。"),
            analyzer.analyze("Refund delay in the app", TextHints.language("nl-BE")))) {
      assertThat(analysis.sentiment()).isEqualTo(Sentiment.UNKNOWN);
      assertThat(analysis.sentences()).isEmpty();
      assertThat(analysis.topics()).isEmpty();
      assertThat(analysis.signals()).isEqualTo(Signals.NONE);
      assertThat(analysis.failures())
          .extracting(TextFailure::code)
          .containsExactly(TextFailure.Code.LANGUAGE_UNSUPPORTED);
      assertThat(analysis.lineage().taxonomyVersion()).isEqualTo("default-2");
    }
  }

  @Test
  void findsTopicsByTheTaxonomyOfTheLanguage() {
    TextAnalysis analysis =
        analyze("Das Paket ist nicht angekommen. Die Rückerstattung? Keine Rückerstattung!");
    assertThat(analysis.language().code()).isEqualTo("de");
    assertThat(analysis.topics())
        .extracting(TopicMention::path, TopicMention::evidence)
        .containsExactly(
            tuple("delivery/late", "nicht angekommen"),
            tuple("billing/refund", "Rückerstattung"),
            tuple("billing/refund", "Rückerstattung"));
    assertThat(analysis.topics())
        .allSatisfy(
            topic -> {
              assertThat(analysis.text().substring(topic.begin(), topic.end()))
                  .isEqualTo(topic.evidence());
              assertThat(topic.score()).isZero();
            });
    assertThat(analysis.sentiment()).isEqualTo(Sentiment.UNKNOWN);
    assertThat(analysis.lineage().taxonomyVersion()).isEqualTo("default-de-1");
    assertThat(analysis.failures())
        .containsExactly(
            new TextFailure(
                TextFailure.Code.LANGUAGE_PARTLY_SUPPORTED,
                "of 'de' are read: topics, nothing else"));
    assertThat(analysis.aspects()).isEmpty();
  }

  @Test
  void takesFacesAndRatingsForWhatTheyAreInOtherLanguages() {
    TextAnalysis bad = analyze("Das Paket ist nicht angekommen 😡");
    assertThat(bad.sentiment().label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(bad.sentiment().confidence()).isPositive().isLessThanOrEqualTo(0.6);
    assertThat(bad.sentiment().contributions())
        .extracting(Contribution::input)
        .containsExactly("faces");
    assertThat(topic(bad, "delivery/late").score()).isEqualTo(bad.sentiment().score());
    TextHints five = TextHints.language("de").rated(1);
    TextAnalysis good = analyzer.analyze("Das Paket ist angekommen", five);
    assertThat(good.sentiment().label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(good.sentiment().confidence()).isLessThanOrEqualTo(0.6);
    TextAnalysis torn = analyzer.analyze("Das Paket ist nicht da 😡", five);
    assertThat(torn.sentiment().confidence()).isLessThan(good.sentiment().confidence());
    assertThat(torn.sentiment().contributions())
        .extracting(Contribution::input)
        .containsExactly("faces", "rating");
    // English words in a German text are no signs.
    assertThat(analyzer.analyze("horrible, awful, terrible", TextHints.language("de")).sentiment())
        .isEqualTo(Sentiment.UNKNOWN);
  }

  @Test
  void keepsTheLanguageOfTheHint() {
    assertThat(analyzer.analyze("Refund delay in the app", TextHints.language("de")).language())
        .extracting(Language::code)
        .isEqualTo("de");
  }
}

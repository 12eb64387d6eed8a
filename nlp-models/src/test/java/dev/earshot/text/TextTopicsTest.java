// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.intent.Effort;
import dev.earshot.text.intent.Emotion;
import dev.earshot.text.intent.Intent;
import org.junit.jupiter.api.Test;

/** What a text is about and what its writer wants, as the front door tells it. */
class TextTopicsTest extends WithAnalyzer {

  @Test
  void givesATopicTheSentimentOfTheClauseItStandsIn() {
    TextAnalysis analysis =
        analyze("The courier was friendly and wonderful. The invoice was an awful, stupid mess.");
    var invoice = topic(analysis, "billing/invoice");
    assertThat(invoice.score()).isNegative();
    TextAnalysis mixed = analyze("The refund came fast, but the courier was rude and awful.");
    assertThat(topic(mixed, "billing/refund").score())
        .isGreaterThan(topic(mixed, "delivery/experience").score() + 0.5);
    assertThat(invoice.evidence()).isEqualTo("invoice");
    assertThat(invoice.queryId()).startsWith("billing/invoice#");
    assertThat(topic(analysis, "delivery/experience").score()).isPositive();
  }

  @Test
  void namesATopicOncePerSentence() {
    TextAnalysis analysis = analyze("Refund, refund, I want my refund! Where is my refund?");
    assertThat(analysis.topics())
        .filteredOn(topic -> topic.path().equals("billing/refund"))
        .extracting(TopicMention::evidence)
        .containsExactly("Refund, refund, I want my refund", "refund");
  }

  @Test
  void findsWhatOpinionsAreAboutInTheTextsOwnWords() {
    TextAnalysis analysis = analyze("The battery life is great, but the hard drive was noisy.");
    assertThat(analysis.aspects())
        .extracting(AspectMention::term)
        .containsExactly("battery life", "hard drive");
    assertThat(analysis.aspects().get(0).opinions()).containsExactly("great");
    assertThat(analysis.aspects().get(0).score()).isGreaterThan(analysis.aspects().get(1).score());
  }

  @Test
  void tellsWhatTheWriterWantsAndFeels() {
    TextAnalysis analysis =
        analyze("I am furious! I had to call three times. Can you please refund my $12.50?");
    assertThat(analysis.signals().intents())
        .extracting(found -> found.what())
        .contains(Intent.REQUEST, Intent.QUESTION);
    assertThat(analysis.signals().response().needed()).isTrue();
    assertThat(analysis.signals().emotions().get(0).what()).isEqualTo(Emotion.ANGER);
    assertThat(analysis.signals().effort().orElseThrow().what()).isEqualTo(Effort.HIGH);
    assertThat(analysis.signals().entities().get(0).value()).isEqualTo("12.5");
  }
}

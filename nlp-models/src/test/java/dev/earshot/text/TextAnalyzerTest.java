// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.intent.Effort;
import dev.earshot.text.intent.Emotion;
import dev.earshot.text.intent.Intent;
import dev.earshot.text.intent.Signals;
import dev.earshot.text.language.Language;
import dev.earshot.text.privacy.RedactionType;
import dev.earshot.text.sentiment.Contribution;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.SentenceSentiment.Basis;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.Topic;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {

  private static final List<String> TEXTS =
      List.of(
          "The driver was kind. The parcel, sadly, arrived broken and nobody answers my mails!",
          "What a wonderful stay, we loved every minute of it.",
          "My invoice is wrong again.\n\nPlease refund the second charge.",
          "Write to jo.do@example.org or call (415) 555-2671, thanks.",
          "meh");

  private static TextAnalyzer analyzer;

  @BeforeAll
  static void open() {
    analyzer = TextEngine.open(TextSettings.defaults());
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  @Test
  void tellsPraiseFromComplaint() {
    assertThat(label("What a wonderful stay, we loved every minute of it."))
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(label("This was a terrible and boring waste of my money."))
        .isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(label("The shop opens at nine on Monday.")).isEqualTo(SentimentLabel.NEUTRAL);
  }

  @Test
  void readsEachSentenceWithItsOwnOffsets() {
    TextAnalysis analysis = analyze("The food was awful. The view was gorgeous!");
    assertThat(analysis.sentences())
        .extracting(s -> analysis.text().substring(s.begin(), s.end()))
        .containsExactly("The food was awful.", "The view was gorgeous!");
    assertThat(analysis.sentences())
        .extracting(SentenceSentiment::label)
        .containsExactly(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE);
  }

  @Test
  void countsOffsetsInUtf16UnitsBehindEmoji() {
    TextAnalysis analysis = analyze("🤷🏽‍♀️🇩🇪 hm. The refund took weeks.");
    TopicMention refund = analysis.topics().get(0);
    assertThat(refund.path()).isEqualTo("billing/refund");
    assertThat(analysis.text().substring(refund.begin(), refund.end())).isEqualTo("refund");
    assertThat(analysis.sentences().get(analysis.sentences().size() - 1).end())
        .isEqualTo(analysis.text().length());
  }

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

  @Test
  void takesANewTaxonomyWithoutARestart() {
    var tea = new Taxonomy("tea-1", List.of(new Topic("tea", "Tea", "tea")));
    try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
      assertThat(own.analyze("The tea was cold.", TextHints.NONE).topics()).isEmpty();
      own.replaceTaxonomy(tea);
      TextAnalysis analysis = own.analyze("The tea was cold.", TextHints.NONE);
      assertThat(analysis.topics()).extracting(TopicMention::path).containsExactly("tea");
      assertThat(analysis.lineage().taxonomyVersion()).isEqualTo("tea-1");
    }
  }

  @Test
  void readsEachTextByTheVersionItsCallerNames() {
    var tea = new Taxonomy("tea-1", List.of(new Topic("tea", "Tea", "tea")));
    var tee = new Taxonomy("tee-1", "de", List.of(new Topic("tea", "Tee", "tee")));
    Taxonomies both = Taxonomies.of(tea, List.of(tee));
    Taxonomies german = Taxonomies.of(tee);
    try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
      own.prepare(tee);
      for (int round = 0; round < 2; round++) {
        assertVersion(own.analyze("The tea was cold.", TextHints.NONE, both), "tea-1", "tea");
        assertVersion(own.analyze("The tea was cold.", TextHints.NONE), "default-2");
        assertVersion(own.analyze("The tea was cold.", TextHints.NONE, german), "default-2");
        TextHints said = TextHints.language("de");
        assertVersion(own.analyze("Der Tee war kalt.", said, german), "tee-1", "tea");
        // There is none in Dutch, so the main one is named.
        TextHints dutch = TextHints.language("nl");
        assertVersion(own.analyze("De thee was koud.", dutch, both), "tea-1");
        assertVersion(own.analyze("De thee was koud.", dutch, german), "default-2");
      }
    }
  }

  private static void assertVersion(TextAnalysis analysis, String version, String... topics) {
    assertThat(analysis.lineage().taxonomyVersion()).isEqualTo(version);
    assertThat(analysis.topics()).extracting(TopicMention::path).containsExactly(topics);
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
  void givesEqualResultsOnEveryCallAndInEveryThread() throws Exception {
    List<TextAnalysis> expected = TEXTS.stream().map(TextAnalyzerTest::analyze).toList();
    Callable<List<TextAnalysis>> rounds =
        () -> {
          try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
            for (int round = 0; round < 9; round++) {
              TEXTS.forEach(text -> own.analyze(text, TextHints.NONE));
            }
            return TEXTS.stream().map(text -> own.analyze(text, TextHints.NONE)).toList();
          }
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var result : threads.invokeAll(List.of(rounds, rounds))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void masksPersonalDataBeforeAnythingElse() {
    TextAnalysis analysis = analyze("Write to jo.do@example.org about my refund.");
    assertThat(analysis.text()).isEqualTo("Write to [EMAIL] about my refund.");
    assertThat(analysis.redactions())
        .singleElement()
        .satisfies(
            redaction -> {
              assertThat(redaction.type()).isEqualTo(RedactionType.EMAIL);
              assertThat(analysis.text().substring(redaction.begin(), redaction.end()))
                  .isEqualTo("[EMAIL]");
            });
    assertThat(topic(analysis, "billing/refund").evidence()).isEqualTo("refund");
  }

  @Test
  void takesTheRegionOfTheHintForPhoneNumbers() {
    String text = "Mine is 015123456789, please.";
    assertThat(analyzer.analyze(text, new TextHints("en", "DE")).text())
        .isEqualTo("Mine is [PHONE], please.");
    assertThat(analyzer.analyze(text, TextHints.NONE).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t  \r\n", "\u0000\u0007", "\u00a0\u2003"})
  void saysNothingAboutNothing(String text) {
    TextAnalysis analysis = analyze(text);
    assertThat(analysis.sentences()).isEmpty();
    assertThat(analysis.topics()).isEmpty();
    assertThat(analysis.sentiment().label()).isEqualTo(SentimentLabel.NEUTRAL);
    assertThat(analysis.sentiment().confidence()).isZero();
  }

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
  void hearsNoRatingWhereWordsSayMore() {
    TextAnalysis rated = analyzer.analyze("The soup was awful.", TextHints.NONE.rated(1));
    assertThat(rated).isEqualTo(analyze("The soup was awful."));
  }

  @Test
  void replacesTheTaxonomyOfOneLanguage() {
    var tee = new Taxonomy("tee-1", "de", List.of(new Topic("tea", "Tee", "tee")));
    var thee = new Taxonomy("thee-1", "nl", List.of(new Topic("tea", "Thee", "thee")));
    try (TextAnalyzer own = TextEngine.open(TextSettings.defaults())) {
      own.replaceTaxonomy(tee);
      own.replaceTaxonomy(thee);
      TextAnalysis german = own.analyze("Der Tee war kalt.", TextHints.language("de"));
      assertThat(german.topics()).extracting(TopicMention::path).containsExactly("tea");
      assertThat(german.lineage().taxonomyVersion()).isEqualTo("tee-1");
      TextAnalysis dutch = own.analyze("De thee was koud.", TextHints.language("nl"));
      assertThat(dutch.topics()).extracting(TopicMention::path).containsExactly("tea");
      assertThat(own.analyze("The refund took weeks.", TextHints.NONE).lineage().taxonomyVersion())
          .isEqualTo("default-2");
    }
  }

  @Test
  void keepsTheLanguageOfTheHint() {
    assertThat(analyzer.analyze("Refund delay in the app", TextHints.language("de")).language())
        .extracting(Language::code)
        .isEqualTo("de");
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

  @Test
  void analysesAVeryLongTextUpToTheMaximum() {
    String text = "The soup was good. ".repeat(30) + "😀".repeat(40);
    TextSettings usual = TextSettings.defaults();
    var settings = usual.withLimits(100, 120);
    try (TextAnalyzer bounded = TextEngine.open(settings)) {
      TextAnalysis analysis = bounded.analyze(text, TextHints.NONE);
      assertThat(analysis.text()).isEqualTo(text);
      assertThat(analysis.sentences()).hasSize(6);
      assertThat(analysis.sentences()).allMatch(sentence -> sentence.end() <= 100);
      assertThat(analysis.failures())
          .extracting(TextFailure::code)
          .containsExactly(TextFailure.Code.TEXT_TRUNCATED);
    }
  }

  @Test
  void endsABlankLineAsASentence() {
    assertThat(analyze("Dear team\n\nthe parcel is late\n\nKind regards").sentences()).hasSize(3);
  }

  @Test
  void recordsWhatTheResultRestsOn() {
    Lineage lineage = analyze("Fine.").lineage();
    assertThat(lineage.modelVersion()).isEqualTo(TextEngine.modelVersion()).contains("corenlp-4.");
    assertThat(lineage.taxonomyVersion()).isEqualTo("default-2");
    assertThat(lineage.profile()).isEqualTo(Profile.FAST);
  }

  @Test
  void refusesToWorkWhenClosed() {
    TextAnalyzer closed = TextEngine.open(TextSettings.defaults());
    closed.close();
    closed.close();
    assertThatThrownBy(() -> closed.analyze("Fine.", TextHints.NONE))
        .isInstanceOf(IllegalStateException.class);
  }

  private static TextAnalysis analyze(String text) {
    return analyzer.analyze(text, TextHints.NONE);
  }

  private static SentimentLabel label(String text) {
    return analyze(text).sentiment().label();
  }

  private static TopicMention topic(TextAnalysis analysis, String path) {
    return analysis.topics().stream()
        .filter(topic -> topic.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}

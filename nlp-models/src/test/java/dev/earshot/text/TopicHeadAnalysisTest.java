// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.topic.head.TopicModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Topics of an own head in an analysis. */
class TopicHeadAnalysisTest {

  private static final TopicModel MODEL = InventedTopics.model(false);

  @Test
  void addsTopicsWithTheirWordsAndConfidence() {
    TextAnalysis analysis = analyze(MODEL, "🤷🏽‍♀️ Hi. My chair makes awful blorft sounds.", "en");
    assertThat(analysis.topics()).hasSize(1);
    TopicMention noise = analysis.topics().get(0);
    assertThat(noise.path()).isEqualTo("quality/noise");
    assertThat(noise.evidence()).contains("blorft");
    assertThat(analysis.text().substring(noise.begin(), noise.end())).isEqualTo(noise.evidence());
    assertThat(noise.queryId()).isEqualTo("quality/noise#" + MODEL.version());
    assertThat(noise.confidence().orElseThrow()).isBetween(0.5, 1.0);
    assertThat(noise.score()).isNegative();
    assertThat(analysis.lineage().modelVersion()).endsWith("/" + MODEL.version());
    assertThat(analysis.failures()).isEmpty();
  }

  @Test
  void tellsATopicThatAQueryFoundOnce() {
    TextAnalysis analysis = analyze(MODEL, "The lamp makes blorft sounds.", "en");
    assertThat(analysis.topics()).extracting(TopicMention::path).containsExactly("quality/noise");
    assertThat(analysis.topics().get(0).evidence()).isEqualTo("lamp");
    assertThat(analysis.topics().get(0).confidence()).isEmpty();
  }

  @Test
  void mayRefuseWhatAQueryFindsIfItDecides() {
    String silent = "The lamp is here.";
    assertThat(analyze(MODEL, silent, "en").topics()).hasSize(1);
    assertThat(analyze(InventedTopics.model(true), silent, "en").topics()).isEmpty();
  }

  @Test
  void ordersMentionsByTheirPlace() {
    assertThat(analyze(MODEL, "There is quimby on the parcel.", "en").topics())
        .extracting(TopicMention::path)
        .containsExactly("scratches", "delivery/parcel");
  }

  @Test
  void readsOtherLanguagesThatWereTrained() {
    TopicModel german =
        InventedTopics.train(InventedTopics.rows(300, "de"), false).model().orElseThrow();
    TextAnalysis analysis = analyze(german, "there is quimby on the Lampe", "de");
    assertThat(analysis.topics()).extracting(TopicMention::path).containsExactly("scratches");
    assertThat(analysis.failures())
        .extracting(TextFailure::code)
        .containsExactly(TextFailure.Code.LANGUAGE_PARTLY_SUPPORTED);
    assertThat(analyze(german, "There is quimby on it.", "en").topics()).isEmpty();
  }

  @Test
  void saysNothingOfHeadsThatAreNotThere() {
    TextSettings settings = InventedTopics.settings();
    try (TextAnalyzer analyzer = TextEngine.open(settings)) {
      TextAnalysis analysis = analyzer.analyze("The parcel is here.", TextHints.NONE);
      assertThat(analysis.lineage().modelVersion()).doesNotContain("topic-head");
    }
    assertThat(settings.sayableTopics()).containsExactly("delivery/parcel", "quality/noise");
    assertThat(with(MODEL).sayableTopics())
        .containsExactly("delivery/parcel", "quality/noise", "scratches");
  }

  private static TextSettings with(TopicModel model) {
    return InventedTopics.settings()
        .with(new TrainedModel(HeadModel.shipped(), Optional.of(model)), HeadOptions.USUAL);
  }

  private static TextAnalysis analyze(TopicModel model, String text, String language) {
    try (TextAnalyzer analyzer = TextEngine.open(with(model))) {
      return analyzer.analyze(text, TextHints.language(language));
    }
  }
}

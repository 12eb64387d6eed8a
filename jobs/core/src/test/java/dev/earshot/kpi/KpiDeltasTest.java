// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Merge;
import dev.earshot.feedback.Party;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KpiDeltasTest {

  private static final Feedback RATED = aFeedback().rated(9).build();
  private static final Analysis SAD = analysis(Analysis.Label.NEGATIVE, -0.5, "billing/refund");

  private final KpiDeltas deltas = new KpiDeltas(KpiPolicy.DEFAULT);

  @Test
  void addsAFeedbackToEachScopeOnce() {
    Map<String, KpiCell> parts = parts(event(RATED, SAD, null));
    assertThat(parts.keySet())
        .containsExactly(
            "",
            "brand=acme",
            "brand=acme,channel=survey",
            "brand=acme,topic=billing",
            "brand=acme,topic=billing/refund",
            "channel=survey",
            "language=en",
            "topic=billing",
            "topic=billing/refund");
    assertThat(parts.get(""))
        .isEqualTo(
            new KpiCell(
                new NpsParts(1, 0, 0),
                null,
                null,
                null,
                null,
                null,
                new SentimentParts(1, -500_000, 250_000, 0, 0, 1, 0),
                new VolumeParts(1)));
  }

  @Test
  void scoresATopicByWhatIsSaidAboutIt() {
    Analysis mixed =
        new Analysis(
            "en",
            1,
            new Analysis.Sentiment(Analysis.Label.NEGATIVE, -0.5, 1, 1, 0, 0),
            List.of(),
            List.of(mention("crew", 0.75), mention("billing", -0.9)),
            List.of(),
            List.of(),
            Analysis.Lineage.NONE);
    Map<String, KpiCell> parts = parts(event(RATED, mixed, null));
    assertThat(parts.get("topic=crew").sentiment())
        .isEqualTo(new SentimentParts(1, 750_000, 562_500, 1, 0, 0, 0));
    assertThat(parts.get("topic=crew").npsRelationship()).isEqualTo(new NpsParts(1, 0, 0));
    assertThat(parts.get("topic=billing").sentiment().sumMicros()).isEqualTo(-900_000);
  }

  @Test
  void takesBackWhatAnEditReplacesAtItsOwnTimeAndDimensions() {
    Contribution before = Contribution.of(RATED, SAD);
    Feedback after = aFeedback().aboutBrand("other").at(MONDAY.plusSeconds(7200)).rated(3).build();
    List<KpiDelta> all = deltas.of(event(after, SAD, before));
    assertThat(all)
        .filteredOn(delta -> delta.scope().equals("brand=acme"))
        .singleElement()
        .satisfies(
            delta -> {
              assertThat(delta.occurredAt()).isEqualTo(MONDAY);
              assertThat(delta.parts().npsRelationship()).isEqualTo(new NpsParts(-1, 0, 0));
              assertThat(delta.parts().volume()).isEqualTo(new VolumeParts(-1));
              assertThat(delta.parts().sentiment())
                  .isEqualTo(new SentimentParts(-1, 500_000, -250_000, 0, 0, -1, 0));
            });
    assertThat(all)
        .filteredOn(delta -> delta.scope().equals("brand=other"))
        .singleElement()
        .satisfies(
            delta -> assertThat(delta.parts().npsRelationship()).isEqualTo(new NpsParts(0, 0, 1)));
  }

  @Test
  void onlyTakesBackByADelete() {
    List<KpiDelta> all =
        deltas.of(event(aFeedback().deleted().build(), Analysis.NONE, Contribution.of(RATED, SAD)));
    assertThat(all).hasSize(9).allMatch(delta -> delta.parts().volume().feedback() == -1);
    assertThat(deltas.of(event(aFeedback().deleted().build(), Analysis.NONE, null))).isEmpty();
  }

  @Test
  void countsAnswersWithoutWordsAndWordsWithoutAnswers() {
    KpiCell answer = parts(event(RATED, Analysis.NONE, null)).get("");
    assertThat(answer.sentiment()).isNull();
    assertThat(parts(event(RATED, Analysis.NONE, null)).keySet())
        .noneMatch(scope -> scope.contains("language="));
    assertThat(answer.volume()).isEqualTo(VolumeParts.ONE);
    KpiCell words = parts(event(aFeedback().build(), SAD, null)).get("");
    assertThat(words.npsRelationship()).isNull();
    assertThat(words.volume()).isEqualTo(VolumeParts.ONE);
  }

  @Test
  void countsATextThatWasNotReadAsLeftOut() {
    Analysis unread =
        new Analysis(
            "xx",
            0.9,
            new Analysis.Sentiment(Analysis.Label.NEUTRAL, 0, 0, 0, 1, 0),
            List.of(),
            List.of(mention("billing", 0)),
            List.of(),
            List.of(),
            Analysis.Lineage.NONE);
    Map<String, KpiCell> parts = parts(event(aFeedback().build(), unread, null));
    assertThat(parts.keySet()).contains("", "topic=billing", "language=xx");
    assertThat(parts.values())
        .extracting(KpiCell::sentiment)
        .containsOnly(new SentimentParts(0, 0, 0, 0, 0, 0, 1));
    assertThat(parts.values()).extracting(KpiCell::volume).containsOnly(VolumeParts.ONE);
  }

  @Test
  void leavesOutWhatNoAcceptedModelHasRead() {
    Analysis guessed = inLanguage("de", true);
    Map<String, KpiCell> parts = parts(event(aFeedback().build(), guessed, null));
    assertThat(parts.get("language=de").sentiment()).isEqualTo(SentimentParts.LEFT_OUT);
    assertThat(parts.get("").sentiment().n()).isZero();
    assertThat(parts.get("topic=billing").sentiment()).isEqualTo(SentimentParts.LEFT_OUT);
  }

  @Test
  void movesATextFromOneLanguageToAnotherByAnEdit() {
    Contribution before = Contribution.of(RATED, inLanguage("de", true));
    KpiCell whole = null;
    for (KpiDelta delta : deltas.of(event(RATED, inLanguage("en", false), before))) {
      if (delta.scope().equals("language=de")) {
        assertThat(delta.parts().sentiment()).isEqualTo(SentimentParts.LEFT_OUT.negated());
      } else if (delta.scope().equals("language=en")) {
        assertThat(delta.parts().sentiment().n()).isEqualTo(1);
      } else if (delta.scope().isEmpty()) {
        whole = whole == null ? delta.parts() : whole.plus(delta.parts());
      }
    }
    assertThat(whole.sentiment()).isEqualTo(new SentimentParts(1, 250_000, 62_500, 1, 0, 0, -1));
  }

  private static Analysis inLanguage(String code, boolean leftOut) {
    return new Analysis(
        code,
        0.9,
        new Analysis.Sentiment(Analysis.Label.POSITIVE, 0.25, 0.5, 0.2, 0.3, 0.5, leftOut),
        List.of(),
        List.of(mention("billing", 0.5)),
        List.of(),
        List.of(),
        Analysis.Lineage.NONE);
  }

  @Test
  void countsNeitherStaffNorInvitationsNorMerges() {
    Feedback agent = aFeedback().by(Party.AuthorRole.AGENT).rated(9).build();
    assertThat(deltas.of(event(agent, Analysis.NONE, null))).isEmpty();
    assertThat(deltas.of(event(aFeedback().saying("").build(), Analysis.NONE, null))).isEmpty();
    Merge merge = new Merge("m1", "shop", "from", "into", MONDAY, "", RATED.origin());
    assertThat(deltas.of(Enriched.of(merge, "from"))).isEmpty();
  }

  @Test
  void cutsTimesToTheShortestWindowOfTheirScope() {
    Feedback feedback = aFeedback().at(MONDAY.plusSeconds(754)).build();
    assertThat(deltas.of(event(feedback, SAD, null)))
        .filteredOn(delta -> delta.scope().isEmpty())
        .extracting(KpiDelta::occurredAt)
        .containsExactly(MONDAY.plusSeconds(720));
    assertThat(deltas.of(event(feedback, SAD, null)))
        .filteredOn(delta -> delta.scope().equals("topic=billing"))
        .extracting(KpiDelta::occurredAt)
        .containsExactly(MONDAY);
  }

  private Map<String, KpiCell> parts(Enriched event) {
    Map<String, KpiCell> parts = new TreeMap<>();
    for (KpiDelta delta : deltas.of(event)) {
      assertThat(parts.put(delta.scope(), delta.parts())).as(delta.scope()).isNull();
    }
    return parts;
  }

  private static Enriched event(Feedback feedback, Analysis analysis, Contribution replaces) {
    return Enriched.of(feedback, analysis, replaces, 20_514, 1);
  }

  private static Analysis analysis(Analysis.Label label, double score, String topic) {
    return new Analysis(
        "en",
        1,
        new Analysis.Sentiment(label, score, 1, 1, 0, 0),
        List.of(),
        List.of(mention(topic, score)),
        List.of(),
        List.of(),
        Analysis.Lineage.NONE);
  }

  private static Analysis.TopicMention mention(String path, double score) {
    return new Analysis.TopicMention(path, "q", 0, 1, "e", score);
  }
}

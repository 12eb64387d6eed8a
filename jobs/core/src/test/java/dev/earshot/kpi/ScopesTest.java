// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Contribution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopesTest {

  @Test
  void countsEveryFeedbackInAll() {
    assertThat(Scopes.of(about(), Set.of())).containsExactly(Scope.ALL);
  }

  @Test
  void cutsByKnownValuesOnly() {
    assertThat(Scopes.of(about(), Set.of(Dimension.CHANNEL, Dimension.BRAND)))
        .containsExactly(Scope.parse("brand=acme,channel=survey"));
    assertThat(Scopes.of(about(), Set.of(Dimension.BRAND, Dimension.REGION))).isEmpty();
  }

  @Test
  void countsATopicOnceInEachTopicAboveIt() {
    Contribution contribution = about("billing/refund/late", "billing/refund", "crew");
    assertThat(Scopes.of(contribution, Set.of(Dimension.BRAND, Dimension.TOPIC)))
        .containsExactly(
            Scope.parse("brand=acme,topic=billing"),
            Scope.parse("brand=acme,topic=billing/refund"),
            Scope.parse("brand=acme,topic=billing/refund/late"),
            Scope.parse("brand=acme,topic=crew"));
    assertThat(Scopes.of(about(), Set.of(Dimension.TOPIC))).isEmpty();
  }

  @Test
  void scoresATopicByWhatIsNamedAtOrBelowIt() {
    assertThat(Scopes.topicScores(about("billing/refund", "billing/late")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("billing", -0.5, "billing/refund", -0.25, "billing/late", -0.75));
  }

  /** Scores -0.25, -0.75, -1.25 in this order. */
  private static Contribution about(String... topics) {
    List<String> paths = Arrays.asList(topics);
    Contribution plain = Contribution.of(aFeedback().build(), Analysis.NONE);
    return new Contribution(
        plain.times(),
        plain.party(),
        plain.dimensions(),
        "en",
        List.of(),
        plain.sentiment(),
        paths.stream()
            .map(path -> new Contribution.TopicScore(path, -0.25 - 0.5 * paths.indexOf(path)))
            .toList(),
        plain.invitation(),
        "");
  }
}

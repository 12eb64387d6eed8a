// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.FeedbackBuilder;
import dev.earshot.feedback.Party;
import dev.earshot.feedback.Ticket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneyStepTest {

  private static final Analysis ANALYSIS =
      new Analysis(
          "en",
          1,
          new Analysis.Sentiment(Analysis.Label.NEGATIVE, -0.5000004, 1, 1, 0, 0),
          List.of(),
          List.of(
              new Analysis.TopicMention("wait", "q", 0, 1, "w", -1),
              new Analysis.TopicMention("billing", "q", 2, 3, "b", -1),
              new Analysis.TopicMention("wait", "q", 4, 5, "w", -1)),
          List.of(),
          List.of(),
          Analysis.Lineage.NONE);

  @Test
  void keepsScoresInMillionthsAndEachTopicOnce() {
    JourneyStep step = step(aFeedback());
    assertThat(step.scoreMicros()).isEqualTo(-500_000);
    assertThat(step.topics()).containsExactly("billing", "wait");
    assertThat(step.customer()).isEqualTo("c1");
  }

  @Test
  void countsWhatStaffSaysAndNeverScoresIt() {
    JourneyStep step = step(aFeedback().by(Party.AuthorRole.AGENT));
    assertThat(step.isScored()).isFalse();
    assertThat(step.scoreMicros()).isZero();
    assertThat(step.topics()).isEmpty();
  }

  @Test
  void keepsTheTopicsOfATextThatWasNotReadWithoutAScore() {
    Analysis unread =
        new Analysis(
            "xx",
            0.9,
            new Analysis.Sentiment(Analysis.Label.NEUTRAL, 0, 0, 0, 1, 0),
            List.of(),
            ANALYSIS.topics(),
            List.of(),
            List.of(),
            Analysis.Lineage.NONE);
    JourneyStep step = JourneyStep.of(aFeedback().build(), unread);
    assertThat(step.isScored()).isFalse();
    assertThat(step.topics()).containsExactly("billing", "wait");
  }

  @Test
  void followsTicketsOfEachSourceForItself() {
    Feedback feedback =
        aFeedback().build().placed(new Ticket("open", "", List.of()), Map.of("customer", "order"));
    JourneyStep step = JourneyStep.of(feedback, Analysis.NONE);
    assertThat(step.ticketStatus()).isEqualTo("open");
    assertThat(step.hints()).containsEntry("customer", "order");
  }

  @Test
  void leavesOutWhoIsNotKnown() {
    Feedback unknown = aFeedback().from("").build();
    assertThat(JourneyChange.of(Enriched.of(unknown, ANALYSIS, null, 1, 1))).isEmpty();
  }

  @Test
  void takesBackWhatIsDeleted() {
    Feedback deleted = aFeedback().deleted().build();
    assertThat(JourneyChange.of(Enriched.of(deleted, Analysis.NONE, null, 1, 2)))
        .hasValueSatisfying(
            change -> assertThat(change.kind()).isEqualTo(JourneyChange.Kind.REMOVE));
  }

  private static JourneyStep step(FeedbackBuilder feedback) {
    Enriched event = Enriched.of(feedback.build(), ANALYSIS, null, 1, 1);
    return JourneyChange.of(event).orElseThrow().step();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static dev.earshot.journey.JourneyStepBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Party;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JourneyFoldTest {

  private final JourneyFold fold = new JourneyFold(JourneyPolicy.DEFAULT);

  @Test
  void standsAtTheStageReachedLast() {
    Passage passage =
        only(
            2,
            aStep("1").onDay(0).happening(Outcome.Kind.ORDER),
            aStep("2").onDay(1).touching("delivery"),
            aStep("3").onDay(1.5).by("chat"),
            aStep("4").onDay(2).by("review"));
    assertThat(passage.stage()).as("a review reaches no stage").isEqualTo("support");
    assertThat(passage.status()).isEqualTo(Passage.Status.ACTIVE);
    assertThat(passage.recent())
        .extracting(JourneyEvent::stage)
        .containsExactly("order", "delivery", "support", "");
    assertThat(passage.recent()).extracting(JourneyEvent::channel).startsWith("ORDER", "email");
  }

  @Test
  void isCompletedAtAGoal() {
    Passage passage =
        only(
            3,
            aStep("1").onDay(0).happening(Outcome.Kind.ORDER),
            aStep("2").onDay(1).touching("delivery"),
            aStep("3").onDay(2).by("survey"));
    assertThat(passage.status()).isEqualTo(Passage.Status.COMPLETED);
    assertThat(passage.endedAt()).as("when the goal was reached").isEqualTo(day(1));
    assertThat(passage.occurredAt()).isEqualTo(day(2));
  }

  @Test
  void isNotCompletedWhileATicketIsOpen() {
    JourneyStepBuilder opened = aStep("1").onDay(0).ticket("t1", "open");
    JourneyStepBuilder delivered = aStep("2").onDay(1).touching("delivery");
    assertThat(only(1, opened, delivered).status()).isEqualTo(Passage.Status.ACTIVE);
    assertThat(only(1, opened, delivered).openTickets()).containsExactly("t1");
    Passage solved = only(2, opened, delivered, aStep("3").onDay(2).ticket("t1", "solved"));
    assertThat(solved.status()).isEqualTo(Passage.Status.COMPLETED);
    assertThat(solved.endedAt()).isEqualTo(day(2));
    assertThat(solved.stage()).isEqualTo("resolved");
  }

  @Test
  void goesOnWhenATicketIsReopened() {
    Passage passage =
        only(
            3,
            aStep("1").onDay(0).ticket("t1", "new"),
            aStep("2").onDay(1).ticket("t1", "solved"),
            aStep("3").onDay(2).ticket("t1", "open"),
            aStep("4").onDay(3).ticket("t2", "waiting for parts"));
    assertThat(passage.status()).isEqualTo(Passage.Status.ACTIVE);
    assertThat(passage.endedAt()).isNull();
    assertThat(passage.openTickets()).as("whatever is not closed is open").hasSize(2);
  }

  @Test
  void isAbandonedAfterInactivity() {
    JourneyStepBuilder order = aStep("1").onDay(0).happening(Outcome.Kind.ORDER);
    assertThat(only(29.9, order).status()).isEqualTo(Passage.Status.ACTIVE);
    Passage abandoned = only(30, order);
    assertThat(abandoned.status()).isEqualTo(Passage.Status.ABANDONED);
    assertThat(abandoned.endedAt()).isEqualTo(day(30));
    assertThat(abandoned.occurredAt()).isEqualTo(day(30));
  }

  @Test
  void beginsAnotherPassageAfterInactivity() {
    List<Passage> passages =
        fold(
            40,
            aStep("1").onDay(0).happening(Outcome.Kind.ORDER),
            aStep("2").onDay(30).touching("delivery"));
    assertThat(passages)
        .extracting(Passage::status)
        .containsExactly(Passage.Status.ABANDONED, Passage.Status.COMPLETED);
    assertThat(passages).extracting(Passage::events).containsExactly(1, 1);
  }

  @Test
  void joinsTwoPassagesByALateStep() {
    JourneyStepBuilder first = aStep("1").onDay(0);
    JourneyStepBuilder last = aStep("2").onDay(40);
    assertThat(fold(40, first, last)).hasSize(2);
    assertThat(fold(40, first, last, aStep("late").onDay(20))).hasSize(1);
  }

  @Test
  void carriesAnOpenTicketIntoTheNextPassage() {
    List<Passage> passages =
        fold(
            61,
            aStep("1").onDay(0).ticket("t1", "open"),
            aStep("2").onDay(60).touching("delivery"),
            aStep("3").onDay(61).ticket("t1", "closed"));
    assertThat(passages.get(0).openTickets()).containsExactly("t1");
    assertThat(passages.get(1).openTickets()).isEmpty();
    assertThat(passages.get(1).endedAt()).isEqualTo(day(61));
  }

  @Test
  void forgetsTheTicketsOfWhoWasSilentForTooLong() {
    List<Passage> passages =
        fold(400, aStep("1").onDay(0).ticket("t1", "open"), aStep("2").onDay(400));
    assertThat(passages.get(1).openTickets()).isEmpty();
  }

  @Test
  void believesASourceThatNamesTheStage() {
    assertThat(only(1, aStep("1").by("chat").hinting("customer", "Delivery")).stage())
        .isEqualTo("delivery");
    assertThat(only(1, aStep("1").by("chat").hinting("customer", "case 77")).stage())
        .as("a reference names no stage")
        .isEqualTo("support");
  }

  @Test
  void averagesWhatIsScoredAndShowsWhatIsKnownLast() {
    Passage passage =
        only(
            3,
            aStep("1").onDay(0).scored(-0.5).in("silver"),
            aStep("2").onDay(1).by("chat"),
            aStep("3").onDay(2).scored(0.1).in("gold"),
            aStep("4").onDay(3));
    assertThat(passage.scoredEvents()).isEqualTo(2);
    assertThat(passage.score()).isEqualTo(-0.2);
    assertThat(passage.segment()).isEqualTo("gold");
    assertThat(passage.channels()).containsExactly("email", "chat");
    assertThat(passage.recent().get(0).topics()).containsExactly("billing");
  }

  @Test
  void neverPoolsAudiences() {
    List<Passage> passages =
        fold(1, aStep("1").onDay(0), aStep("2").onDay(1).as(Party.Audience.EMPLOYEE));
    assertThat(passages)
        .extracting(Passage::audience)
        .containsExactly(Party.Audience.CUSTOMER, Party.Audience.EMPLOYEE);
  }

  @Test
  void goesOnFromWhatIsSettledAsIfNothingWereSettled() {
    List<JourneyStep> steps =
        Stream.of(
                aStep("1").onDay(0).ticket("t1", "open").scored(-0.4),
                aStep("2").onDay(3).happening(Outcome.Kind.ORDER),
                aStep("3").onDay(20).ticket("t1", "solved").scored(0.25),
                aStep("4").onDay(55).touching("delivery"),
                aStep("5").onDay(56).scored(0.5).by("survey"))
            .map(JourneyStepBuilder::build)
            .toList();
    List<Passage> whole = fold.fold(List.of(), steps, day(60));
    for (int settled = 1; settled < steps.size(); settled++) {
      List<Passage> first =
          fold.fold(List.of(), steps.subList(0, settled), steps.get(settled - 1).occurredAt());
      Passage last = first.get(first.size() - 1);
      List<Passage> rest = fold.fold(List.of(last), steps.subList(settled, steps.size()), day(60));
      assertThat(rest)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("recent")
          .isEqualTo(whole.subList(whole.size() - rest.size(), whole.size()));
    }
  }

  @Test
  void followsEachJourneyForItself() {
    var quick =
        new JourneyDefinition(
            "visit",
            3,
            Duration.ofHours(1),
            List.of(
                new StageDefinition(
                    "in",
                    true,
                    List.of(),
                    List.of("email"),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())));
    var policy =
        new JourneyPolicy(
            List.of(DefaultJourney.CUSTOMER, quick),
            Duration.ofDays(35),
            Duration.ofDays(400),
            List.of());
    List<Passage> passages =
        new JourneyFold(policy)
            .fold(List.of(), List.of(aStep("1").build(), aStep("2").onDay(1).build()), day(1));
    assertThat(passages).extracting(Passage::journey).containsExactly("customer", "visit", "visit");
    assertThat(passages.get(2).definitionVersion()).isEqualTo(3);
  }

  private Passage only(double now, JourneyStepBuilder... steps) {
    List<Passage> passages = fold(now, steps);
    assertThat(passages).hasSize(1);
    return passages.get(0);
  }

  private List<Passage> fold(double now, JourneyStepBuilder... steps) {
    List<JourneyStep> ordered =
        Stream.of(steps).map(JourneyStepBuilder::build).sorted(JourneyStep.ORDER).toList();
    return fold.fold(List.of(), ordered, day(now));
  }
}

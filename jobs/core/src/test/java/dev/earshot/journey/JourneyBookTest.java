// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static dev.earshot.journey.JourneyStepBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JourneyBookTest {

  private final JourneyBook book = new JourneyBook(JourneyPolicy.DEFAULT);
  private final Map<String, JourneyStep> steps = new TreeMap<>();
  private final Map<String, Passage> rows = new TreeMap<>();
  private JourneySnapshot snapshot = JourneySnapshot.EMPTY;
  private JourneyBook.Page page;

  @Test
  void tellsOnlyWhatChanged() {
    put(aStep("1").onDay(0).build());
    put(aStep("2").onDay(40).build());
    assertThat(turn(40)).hasSize(2);
    assertThat(turn(41)).isEmpty();
    put(aStep("3").onDay(42).build());
    assertThat(turn(42)).extracting(u -> u.passage().startedAt()).containsExactly(day(40));
  }

  @Test
  void waitsForEventTimeToComeToAStep() {
    put(aStep("1").onDay(0).build());
    put(aStep("2").onDay(2).build());
    assertThat(turn(1)).extracting(u -> u.passage().events()).containsExactly(1);
    assertThat(page.wakeAt()).contains(day(2));
  }

  @Test
  void wakesToAbandonAndThenToForget() {
    put(aStep("1").onDay(0).build());
    turn(0);
    assertThat(page.wakeAt()).contains(day(30));
    assertThat(turn(30))
        .extracting(u -> u.passage().status())
        .containsExactly(Passage.Status.ABANDONED);
    Instant settles = FollowedCustomer.endOfDay(day(35));
    assertThat(page.wakeAt()).contains(settles);
    assertThat(turn(36)).isEmpty();
    assertThat(steps).isEmpty();
    assertThat(page.wakeAt()).contains(day(400));
    assertThat(turn(400)).isEmpty();
    assertThat(page.wakeAt()).isEmpty();
  }

  @Test
  void keepsTheIdOfAPassageForAllItsUpdates() {
    put(aStep("1").onDay(0).build());
    String id = turn(0).get(0).journeyId();
    put(aStep("2").onDay(10).build());
    assertThat(turn(10).get(0).journeyId()).isEqualTo(id);
    assertThat(turn(50).get(0).journeyId()).isEqualTo(id);
  }

  @Test
  void removesPassagesThatALateStepJoined() {
    put(aStep("1").onDay(0).build());
    put(aStep("2").onDay(32).build());
    turn(32);
    assertThat(rows).hasSize(2);
    put(aStep("late").onDay(15).build());
    turn(33);
    assertThat(rows).hasSize(1);
    assertThat(rows.values().iterator().next().events()).isEqualTo(3);
  }

  @Test
  void followsEditsAndDeletions() {
    put(aStep("1").onDay(0).build());
    put(aStep("2").onDay(1).scored(-1).build());
    turn(1);
    put(aStep("2").onDay(2).scored(0.5).build());
    turn(2);
    assertThat(rows.values()).extracting(Passage::score).containsExactly(0.5);
    assertThat(rows.values()).extracting(Passage::lastEventAt).containsExactly(day(2));
    steps.remove("2");
    turn(3);
    assertThat(rows.values()).extracting(Passage::events).containsExactly(1);
    steps.clear();
    turn(4);
    assertThat(rows).isEmpty();
    assertThat(page.wakeAt()).as("nothing is left to be remembered").isEmpty();
  }

  @Test
  void settlesWhatIsOlderThanTheLateness() {
    put(aStep("1").onDay(0).ticket("t1", "open").build());
    put(aStep("2").onDay(20).scored(-0.5).build());
    turn(20);
    put(aStep("3").onDay(40).build());
    List<JourneyUpdate> updates = turn(40);
    assertThat(updates.get(0).passage().recent())
        .as("told once more before it is settled")
        .hasSize(3);
    assertThat(page.settled()).extracting(JourneyStep::eventId).containsExactly("1");
    assertThat(snapshot.settledTo()).isEqualTo(day(0));
    assertThat(turn(41)).as("settling changes no row").isEmpty();
    put(aStep("4").onDay(42).ticket("t1", "solved").build());
    JourneyUpdate update = turn(42).get(0);
    assertThat(update.settledTo()).isEqualTo(day(0));
    assertThat(update.passage().events()).isEqualTo(4);
    assertThat(update.passage().recent()).hasSize(3);
    assertThat(update.passage().openTickets()).isEmpty();
  }

  @Test
  void leavesSettledPassagesAloneWhenLaterOnesChange() {
    put(aStep("1").onDay(0).build());
    put(aStep("2").onDay(40).build());
    turn(40);
    put(aStep("3").onDay(90).build());
    turn(90);
    assertThat(rows).hasSize(3);
    assertThat(turn(130)).extracting(JourneyUpdate::isRemoved).containsExactly(false);
    assertThat(rows).hasSize(3);
    assertThat(snapshot.written()).as("only the last can still go on").hasSize(1);
  }

  @Test
  void endsAlikeInAnyOrderOfArrivalAndOfWatermarks() {
    List<JourneyStep> all = history();
    Map<String, Passage> expected = null;
    for (int seed = 0; seed < 200; seed++) {
      Map<String, Passage> result = new JourneyBookTest().run(all, new Random(seed));
      expected = expected == null ? result : expected;
      assertThat(result).as("seed " + seed).isEqualTo(expected);
    }
    assertThat(expected).hasSizeGreaterThan(3);
  }

  /** Steps arrive at most 35 days behind the watermark, in an order of their own. */
  private Map<String, Passage> run(List<JourneyStep> all, Random random) {
    List<JourneyStep> waiting = new ArrayList<>(all);
    Collections.shuffle(waiting, random);
    double now = 0;
    while (!waiting.isEmpty()) {
      double next = now + random.nextDouble() * 50;
      Instant lateBy = day(next).minus(JourneyPolicy.DEFAULT.lateness());
      waiting.removeIf(
          step -> {
            boolean due = !step.occurredAt().isAfter(lateBy) || random.nextInt(3) == 0;
            if (due) {
              put(step);
            }
            return due;
          });
      turn(next);
      now = next;
    }
    turn(Math.max(now, 600) + 400);
    Map<String, Passage> settled = new TreeMap<>();
    rows.forEach((id, passage) -> settled.put(id, passage.settledTo(Instant.MAX)));
    return settled;
  }

  private static List<JourneyStep> history() {
    Random random = new Random(7);
    Outcome.Kind[] kinds = Outcome.Kind.values();
    String[] statuses = {"new", "open", "solved", ""};
    String[] touchpoints = {"", "delivery", "checkout", "support"};
    List<JourneyStep> steps = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < 40; i++) {
      at += random.nextInt(5) == 0 ? 25 + random.nextInt(40) : random.nextDouble() * 5;
      JourneyStepBuilder step = aStep("e" + random.nextInt(1000) + "-" + i).onDay(at);
      if (random.nextInt(4) == 0) {
        step.happening(kinds[random.nextInt(kinds.length)]);
      } else {
        step.touching(touchpoints[random.nextInt(4)])
            .ticket("t" + random.nextInt(3), statuses[random.nextInt(4)])
            .scored(random.nextInt(2_000_001) / 1e6 - 1);
      }
      steps.add(step.build());
    }
    return steps;
  }

  private void put(JourneyStep step) {
    assertThat(step.occurredAt()).isAfter(snapshot.settledTo());
    steps.put(step.eventId(), step);
  }

  private List<JourneyUpdate> turn(double now) {
    page = book.turn("c1", snapshot, steps.values(), day(now));
    snapshot = page.snapshot();
    page.settled().forEach(step -> steps.remove(step.eventId()));
    for (JourneyUpdate update : page.updates()) {
      if (update.isRemoved()) {
        rows.remove(update.journeyId());
      } else {
        rows.put(update.journeyId(), update.passage());
      }
    }
    return page.updates();
  }
}

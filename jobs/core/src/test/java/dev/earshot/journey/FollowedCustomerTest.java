// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import static dev.earshot.journey.JourneyStepBuilder.aStep;
import static dev.earshot.journey.JourneyStepBuilder.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.FeedbackBuilder;
import dev.earshot.feedback.Merge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class FollowedCustomerTest {

  private static final Duration LATENESS = Duration.ofDays(35);

  @Test
  void keepsStepsOfACustomerWhoIsNoOtherWhereTheyAre() {
    assertThat(routed(FollowedCustomer.UNKNOWN, change("e1", 3), null))
        .containsExactly(Tuple.tuple(JourneyChange.Kind.PUT, "c1"));
  }

  @Test
  void sendsStepsOnAfterAMerge() {
    FollowedCustomer merged = merged(40, 30);
    assertThat(routed(merged, change("e1", 41), null))
        .containsExactly(Tuple.tuple(JourneyChange.Kind.PUT, "c2"));
    assertThat(routed(merged, change("late", 5), null))
        .as("older than the lateness at the time of the merge")
        .containsExactly(Tuple.tuple(JourneyChange.Kind.PUT, "c1"));
  }

  @Test
  void movesWhatTheFormerCustomerHad() {
    JourneyStep settled = aStep("e0").onDay(5).build();
    JourneyStep recent = aStep("e1").onDay(20).build();
    assertThat(merged(40, 30).moves(FollowedCustomer.UNKNOWN, List.of(recent, settled), day(-5)))
        .extracting(JourneyChange::kind, JourneyChange::customer, JourneyChange::eventId)
        .containsExactly(
            Tuple.tuple(JourneyChange.Kind.REMOVE, "c1", "e1"),
            Tuple.tuple(JourneyChange.Kind.PUT, "c2", "e1"));
  }

  @Test
  void movesNothingThatTheOtherCustomerCouldNotTakeAnyMore() {
    JourneyStep step = aStep("e1").onDay(20).build();
    assertThat(merged(40, 60).moves(FollowedCustomer.UNKNOWN, List.of(step), day(25)))
        .as("the merge came twenty days late")
        .isEmpty();
  }

  @Test
  void believesTheNewestMergeInAnyOrder() {
    FollowedCustomer merged = merged(40, 30);
    assertThat(merged.isNews(alias("c3", 39))).isFalse();
    assertThat(merged.isNews(alias("c2", 40))).as("told twice").isFalse();
    assertThat(merged.isNews(alias("c3", 41))).isTrue();
    FollowedCustomer again = merged.merged(alias("c3", 41), day(41), LATENESS);
    assertThat(again.moves(merged, List.of(aStep("e1").onDay(39).build()), day(6)))
        .extracting(JourneyChange::customer)
        .containsExactly("c2", "c3");
  }

  @Test
  void leavesWhatIsSettledWithTheFormerOfTwoMerges() {
    FollowedCustomer merged = merged(10, 10);
    FollowedCustomer again = merged.merged(alias("c3", 50), day(50), LATENESS);
    JourneyStep settled = aStep("e1").onDay(5).build();
    assertThat(again.moves(merged, List.of(settled), day(15)))
        .as("neither to c3 nor back to c1")
        .isEmpty();
  }

  @Test
  void saysWhatAnEditThatMovesAStepReplaces() {
    assertThat(merged(40, 30).route(change("e1", 30), aStep("e1").onDay(3).build()))
        .last()
        .extracting(JourneyChange::replacedAt)
        .isEqualTo(day(3));
  }

  @Test
  void takesBackWhereAStepWasBeforeAnEditMovedIt() {
    assertThat(routed(merged(40, 30), change("e1", 30), aStep("e1").onDay(3).build()))
        .containsExactly(
            Tuple.tuple(JourneyChange.Kind.REMOVE, "c1"),
            Tuple.tuple(JourneyChange.Kind.PUT, "c2"));
  }

  @Test
  void takesBackWhereTheStepIs() {
    JourneyStep known = aStep("e1").onDay(30).build();
    assertThat(routed(merged(40, 30), JourneyChange.remove("c1", known), known))
        .containsExactly(Tuple.tuple(JourneyChange.Kind.REMOVE, "c2"));
  }

  @Test
  void remembersByWholeDays() {
    FollowedCustomer seen = FollowedCustomer.UNKNOWN.seen(day(0), Duration.ofDays(400));
    assertThat(seen.rememberUntil()).isEqualTo(Instant.parse("2027-04-07T00:00:00Z"));
    assertThat(seen.seen(day(0.1), Duration.ofDays(400))).isSameAs(seen);
  }

  @Test
  void onlyTheCustomerGivenUpActsOnAMerge() {
    var merge =
        new Merge(
            "shop:m1",
            "shop",
            "c1",
            "c2",
            day(1),
            "same",
            FeedbackBuilder.aFeedback().build().origin());
    assertThat(JourneyChange.of(Enriched.of(merge, "c1")))
        .hasValueSatisfying(c -> assertThat(c.alias().intoCustomer()).isEqualTo("c2"));
    assertThat(JourneyChange.of(Enriched.of(merge, "c2"))).isEmpty();
  }

  private static FollowedCustomer merged(double since, double now) {
    return FollowedCustomer.UNKNOWN.merged(alias("c2", since), day(now), LATENESS);
  }

  private static CustomerAlias alias(String into, double since) {
    return new CustomerAlias("c1", into, day(since), "shop:m1");
  }

  private static JourneyChange change(String eventId, double day) {
    return JourneyChange.put("c1", aStep(eventId).onDay(day).build(), null);
  }

  private static List<Tuple> routed(
      FollowedCustomer customer, JourneyChange change, JourneyStep known) {
    return customer.route(change, known).stream()
        .map(routed -> Tuple.tuple(routed.kind(), routed.customer()))
        .toList();
  }
}

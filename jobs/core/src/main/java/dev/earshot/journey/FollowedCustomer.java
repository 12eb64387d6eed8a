// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom the steps of one customer key belong: to the key itself, or after a merge to the customer
 * it was merged into. What is older than the lateness at the time of the merge is settled and stays
 * in the journeys of the former key; {@code customer_alias} joins the two.
 *
 * <p>Known limit: of a chain (a into b, later b into c) only b's own steps go on to c; those of a
 * stay with b, and the aliases tell the rest.
 *
 * @param alias the newest merge; null before the first
 * @param movesAfter steps after this time belong to the customer merged into
 * @param rememberUntil event time until which the key is remembered without further events
 */
public record FollowedCustomer(
    @Nullable CustomerAlias alias, Instant movesAfter, Instant rememberUntil) {

  private static final Duration DAY = Duration.ofDays(1);

  /** Nothing known. */
  public static final FollowedCustomer UNKNOWN =
      new FollowedCustomer(null, Instant.EPOCH, Instant.EPOCH);

  /** Whose journeys a step at {@code occurredAt} of {@code customer} belongs to. */
  String target(String customer, Instant occurredAt) {
    return alias != null && occurredAt.isAfter(movesAfter) ? alias.intoCustomer() : customer;
  }

  /** Where a put or remove goes, given the version of the step that is known, if any. */
  public List<JourneyChange> route(JourneyChange change, @Nullable JourneyStep known) {
    Instant replacedAt = known == null ? change.replacedAt() : known.occurredAt();
    if (change.kind() == JourneyChange.Kind.REMOVE) {
      Instant at = replacedAt == null ? change.occurredAt() : replacedAt;
      return List.of(change.to(target(change.owner(), at)));
    }
    String target = target(change.owner(), change.occurredAt());
    if (known == null || target.equals(target(change.owner(), known.occurredAt()))) {
      return List.of(JourneyChange.put(target, change.step(), replacedAt));
    }
    String former = target(change.owner(), known.occurredAt());
    return List.of(
        JourneyChange.remove(former, known),
        JourneyChange.put(target, change.step(), known.occurredAt()));
  }

  /** Whether the merge is newer than the one that is known. */
  public boolean isNews(CustomerAlias merge) {
    return alias == null || CustomerAlias.ORDER.compare(alias, merge) < 0;
  }

  /**
   * The customer after a merge.
   *
   * @param now event time reached; what is older than the lateness then cannot move any more
   */
  public FollowedCustomer merged(CustomerAlias merge, Instant now, Duration lateness) {
    Instant from = merge.since().isAfter(now) ? merge.since() : now;
    return new FollowedCustomer(merge, from.minus(lateness), rememberUntil);
  }

  /**
   * What moves from where {@code before} had it to where this has it, in total order.
   *
   * @param closedTo event time up to which nothing moves, wherever it is: it is settled there
   */
  public List<JourneyChange> moves(
      FollowedCustomer before, Collection<JourneyStep> steps, Instant closedTo) {
    List<JourneyChange> moves = new ArrayList<>();
    for (JourneyStep step : steps.stream().sorted(JourneyStep.ORDER).toList()) {
      String former = before.target(step.customer(), step.occurredAt());
      String latter = target(step.customer(), step.occurredAt());
      if (step.occurredAt().isAfter(closedTo) && !former.equals(latter)) {
        moves.add(JourneyChange.remove(former, step));
        moves.add(JourneyChange.put(latter, step, null));
      }
    }
    return moves;
  }

  /** Remembers the key for as long after an event; by whole days, so that few events change it. */
  public FollowedCustomer seen(Instant occurredAt, Duration rememberFor) {
    Instant until = endOfDay(occurredAt.plus(rememberFor));
    return until.isAfter(rememberUntil) ? new FollowedCustomer(alias, movesAfter, until) : this;
  }

  /** The first midnight after an instant. */
  public static Instant endOfDay(Instant instant) {
    long day = Math.floorDiv(instant.getEpochSecond(), DAY.toSeconds());
    return Instant.ofEpochSecond((day + 1) * DAY.toSeconds());
  }
}

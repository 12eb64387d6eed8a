// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps one customer's journeys: folds what is known, tells which passages changed, settles what is
 * older than the lateness, and says when to look again.
 *
 * <p>Known limit: what is older than the lateness when it arrives, or is edited or deleted then,
 * leaves journeys as they are, of whichever customer; the function counts it. Its feedback row is
 * right all the same. So history builds journeys when it comes in the order of event time, which
 * then follows it, and none when it comes after event time has left it behind by the lateness.
 */
public final class JourneyBook {

  /** Fingerprint of nothing. */
  private static final String UNSURE = "";

  private final JourneyPolicy policy;
  private final JourneyFold fold;

  public JourneyBook(JourneyPolicy policy) {
    this.policy = policy;
    this.fold = new JourneyFold(policy);
  }

  /**
   * The book after one turn.
   *
   * @param updates passages that changed, in order of journey, audience and beginning; behind them
   *     those that are none any more
   * @param snapshot what to remember
   * @param settled steps that need not be kept any longer
   * @param wakeAt event time at which something changes even if nothing arrives; empty when the
   *     customer can be forgotten
   */
  public record Page(
      List<JourneyUpdate> updates,
      JourneySnapshot snapshot,
      List<JourneyStep> settled,
      Optional<Instant> wakeAt) {}

  /**
   * Looks at a customer.
   *
   * @param steps all that are kept, in any order; those after {@code now} wait
   * @param now event time reached
   */
  public Page turn(
      String customer, JourneySnapshot snapshot, Collection<JourneyStep> steps, Instant now) {
    List<JourneyStep> ordered = steps.stream().sorted(JourneyStep.ORDER).toList();
    List<JourneyStep> reached = ordered.stream().filter(s -> !s.occurredAt().isAfter(now)).toList();
    List<Passage> passages = fold.fold(snapshot.settled(), reached, now);
    Map<String, Passage> byId =
        passages.stream()
            .collect(
                Collectors.toMap(
                    passage -> JourneyIds.of(customer, passage),
                    Function.identity(),
                    (first, second) -> first,
                    LinkedHashMap::new));
    List<JourneyUpdate> updates = changes(customer, snapshot, byId);

    Instant horizon = now.minus(policy.lateness());
    List<JourneyStep> settled =
        reached.stream().filter(step -> !step.occurredAt().isAfter(horizon)).toList();
    JourneySnapshot next = settle(customer, snapshot, settled, byId);
    Optional<Instant> firstAhead =
        ordered.stream().skip(reached.size()).map(JourneyStep::occurredAt).findFirst();
    Optional<Instant> firstUnsettled =
        reached.stream().skip(settled.size()).map(JourneyStep::occurredAt).findFirst();
    return new Page(updates, next, settled, wakeAt(passages, firstAhead, firstUnsettled, now));
  }

  /**
   * Event time up to which nothing can change any more, whatever is known of the customer: so a
   * step is too late by the same measure for one who is new or forgotten, and however seldom the
   * book is turned.
   *
   * @param settledTo of the customer
   * @param now event time reached
   */
  public Instant closedTo(Instant settledTo, Instant now) {
    Instant horizon = now.minus(policy.lateness());
    return horizon.isAfter(settledTo) ? horizon : settledTo;
  }

  /**
   * The snapshot when a step that can still change is taken back or replaced, from which the next
   * turn tells all of the customer's passages that can still change anew, and removes the one that
   * the step would have begun.
   *
   * <p>What this attempt told so far is no measure: one that failed and was rolled back may have
   * told of the step, to a table that does not roll back with it.
   *
   * @param kept the step as it was
   */
  public JourneySnapshot takenBack(String customer, JourneySnapshot snapshot, JourneyStep kept) {
    Map<String, String> written = new LinkedHashMap<>();
    snapshot.written().keySet().forEach(id -> written.put(id, UNSURE));
    for (JourneyDefinition journey : policy.journeys()) {
      String began = JourneyIds.of(customer, journey.name(), kept.audience(), kept.occurredAt());
      written.put(began, UNSURE);
    }
    return new JourneySnapshot(snapshot.settled(), snapshot.settledTo(), written);
  }

  private static List<JourneyUpdate> changes(
      String customer, JourneySnapshot snapshot, Map<String, Passage> passages) {
    List<JourneyUpdate> updates = new ArrayList<>();
    passages.forEach(
        (id, passage) -> {
          if (!JourneyIds.fingerprint(passage).equals(snapshot.written().get(id))) {
            updates.add(JourneyUpdate.stated(customer, passage, snapshot.settledTo()));
          }
        });
    for (String id : new TreeMap<>(snapshot.written()).keySet()) {
      if (!passages.containsKey(id)) {
        updates.add(JourneyUpdate.removed(id, customer));
      }
    }
    return updates;
  }

  private JourneySnapshot settle(
      String customer,
      JourneySnapshot snapshot,
      List<JourneyStep> steps,
      Map<String, Passage> passages) {
    if (steps.isEmpty()) {
      return new JourneySnapshot(
          snapshot.settled(), snapshot.settledTo(), written(passages, snapshot.settledTo()));
    }
    Instant settledTo = steps.get(steps.size() - 1).occurredAt();
    List<Passage> settled = lastOfEach(fold.fold(snapshot.settled(), steps, settledTo), settledTo);
    Map<String, Passage> changeable = new LinkedHashMap<>(passages);
    List<String> kept = settled.stream().map(p -> JourneyIds.of(customer, p)).toList();
    changeable
        .entrySet()
        .removeIf(
            entry ->
                !entry.getValue().lastEventAt().isAfter(settledTo)
                    && !kept.contains(entry.getKey()));
    return new JourneySnapshot(settled, settledTo, written(changeable, settledTo));
  }

  private static List<Passage> lastOfEach(List<Passage> passages, Instant settledTo) {
    Map<String, Passage> last = new LinkedHashMap<>();
    for (Passage passage : passages) {
      last.put(passage.audience() + "/" + passage.journey(), passage.settledTo(settledTo));
    }
    return List.copyOf(last.values());
  }

  private static Map<String, String> written(Map<String, Passage> passages, Instant settledTo) {
    Map<String, String> written = new LinkedHashMap<>();
    passages.forEach(
        (id, passage) -> written.put(id, JourneyIds.fingerprint(passage.settledTo(settledTo))));
    return written;
  }

  /**
   * The first of: a step ahead, steps to settle, an active passage that would be abandoned, being
   * forgotten. Steps are settled by whole days, so that few turns do nothing else.
   */
  private Optional<Instant> wakeAt(
      List<Passage> passages,
      Optional<Instant> firstAhead,
      Optional<Instant> firstUnsettled,
      Instant now) {
    Optional<Instant> settles =
        firstUnsettled.map(at -> FollowedCustomer.endOfDay(at.plus(policy.lateness())));
    Stream<Instant> abandoned =
        passages.stream()
            .filter(passage -> passage.status() == Passage.Status.ACTIVE)
            .map(passage -> passage.lastEventAt().plus(inactivity(passage.journey())));
    Stream<Instant> forgotten =
        passages.stream()
            .map(Passage::lastEventAt)
            .max(Instant::compareTo)
            .map(last -> last.plus(policy.rememberFor()))
            .filter(now::isBefore)
            .stream();
    return Stream.of(firstAhead.stream(), settles.stream(), abandoned, forgotten)
        .flatMap(Function.identity())
        .min(Instant::compareTo);
  }

  private Duration inactivity(String journey) {
    return policy.journeys().stream()
        .filter(definition -> definition.name().equals(journey))
        .findFirst()
        .orElseThrow()
        .inactivity();
  }
}

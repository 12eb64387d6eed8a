// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.journey;

import dev.earshot.flink.progress.LatestWatermark;
import dev.earshot.journey.JourneyBook;
import dev.earshot.journey.JourneyChange;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneySnapshot;
import dev.earshot.journey.JourneyStep;
import dev.earshot.journey.JourneyUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Carries {@link JourneyBook}, keyed by the customer that steps belong to: keeps steps as they
 * come, and folds them when event time has passed them. One timer a customer is pending: the
 * earliest time at which a row of it can change. So all that comes between two watermarks is one
 * update.
 *
 * <p>What is settled or older than the lateness when it comes, is edited or removed, is counted in
 * the metric {@code tooLate}.
 */
public final class FoldJourneysFunction
    extends KeyedProcessFunction<String, JourneyChange, JourneyUpdate>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** Name of the metric that counts what came too late for journeys. */
  static final String TOO_LATE = "tooLate";

  private static final JourneyClock UNKNOWN =
      new JourneyClock(JourneySnapshot.NOTHING, JourneyClock.NEVER);

  private final JourneyPolicy policy;
  private transient JourneyBook book;
  private transient ValueState<JourneyClock> clock;
  private transient ValueState<JourneySnapshot> snapshot;
  private transient MapState<String, JourneyStep> steps;
  private transient LatestWatermark latestWatermark;
  private transient Counter tooLate;

  public FoldJourneysFunction(JourneyPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    latestWatermark = LatestWatermark.restore(context);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    latestWatermark.snapshot();
  }

  @Override
  public void open(OpenContext context) {
    book = new JourneyBook(policy);
    clock = getRuntimeContext().getState(JourneyStates.clock());
    snapshot = getRuntimeContext().getState(JourneyStates.snapshot());
    steps = getRuntimeContext().getMapState(JourneyStates.steps());
    tooLate = getRuntimeContext().getMetricGroup().counter(TOO_LATE);
  }

  @Override
  public void processElement(JourneyChange change, Context context, Collector<JourneyUpdate> out)
      throws Exception {
    long watermark = latestWatermark.observe(context.timerService().currentWatermark());
    JourneyClock known = clock.value();
    JourneyClock current = known == null ? UNKNOWN : known;
    if (apply(
        change,
        context.getCurrentKey(),
        book.closedTo(current.settledTo(), Instant.ofEpochMilli(watermark)))) {
      JourneyClock next = wake(current, dueAt(change, watermark), context);
      if (!next.equals(known)) {
        clock.update(next);
      }
    }
  }

  /** Whether the customer's steps are others than before. */
  private boolean apply(JourneyChange change, String customer, Instant closedTo) throws Exception {
    JourneyStep kept = steps.get(change.place());
    if (kept != null && !kept.occurredAt().isAfter(closedTo)) {
      tooLate.inc();
      return false;
    }
    if (kept != null && !kept.equals(change.step())) {
      snapshot.update(book.takenBack(customer, told(), kept));
    }
    if (change.kind() == JourneyChange.Kind.PUT && !isSettled(change, closedTo)) {
      steps.put(change.place(), change.step());
      return true;
    }
    steps.remove(change.place());
    if (kept == null || change.kind() == JourneyChange.Kind.PUT) {
      tooLate.inc();
    }
    return kept != null;
  }

  private JourneySnapshot told() throws Exception {
    JourneySnapshot known = snapshot.value();
    return known == null ? JourneySnapshot.EMPTY : known;
  }

  private static boolean isSettled(JourneyChange change, Instant closedTo) {
    Instant replacedAt = change.replacedAt();
    return !change.occurredAt().isAfter(closedTo)
        || (replacedAt != null && !replacedAt.isAfter(closedTo));
  }

  /** A step counts when event time has come to it, what is taken back at the next watermark. */
  private static long dueAt(JourneyChange change, long watermark) {
    long next = watermark + 1;
    return change.kind() == JourneyChange.Kind.PUT && change.replacedAt() == null
        ? Math.max(change.occurredAt().toEpochMilli(), next)
        : next;
  }

  private static JourneyClock wake(JourneyClock current, long dueAt, Context context) {
    if (dueAt >= current.wakeAt()) {
      return current;
    }
    if (current.wakeAt() != JourneyClock.NEVER) {
      context.timerService().deleteEventTimeTimer(current.wakeAt());
    }
    context.timerService().registerEventTimeTimer(dueAt);
    return new JourneyClock(current.settledTo(), dueAt);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<JourneyUpdate> out)
      throws Exception {
    JourneySnapshot before = told();
    Instant now =
        Instant.ofEpochMilli(latestWatermark.observe(context.timerService().currentWatermark()));
    List<JourneyStep> kept = new ArrayList<>();
    steps.values().forEach(kept::add);
    JourneyBook.Page page = book.turn(context.getCurrentKey(), before, kept, now);
    page.updates().forEach(out::collect);
    if (page.wakeAt().isEmpty()) {
      forget();
      return;
    }
    for (JourneyStep step : page.settled()) {
      steps.remove(step.place());
    }
    if (!page.snapshot().equals(before)) {
      snapshot.update(page.snapshot());
    }
    long wakeAt = page.wakeAt().orElseThrow().toEpochMilli();
    context.timerService().registerEventTimeTimer(wakeAt);
    clock.update(new JourneyClock(page.snapshot().settledTo(), wakeAt));
  }

  private void forget() {
    clock.clear();
    snapshot.clear();
    steps.clear();
  }
}

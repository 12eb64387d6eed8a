// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.journey;

import dev.earshot.flink.progress.LatestWatermark;
import dev.earshot.journey.CustomerAlias;
import dev.earshot.journey.FollowedCustomer;
import dev.earshot.journey.JourneyChange;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.JourneyStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Carries {@link FollowedCustomer}, keyed by the customer that the source names: sends each step on
 * to the customer it belongs to, and when two turn out to be one, moves what the former had.
 */
public final class FollowCustomerFunction
    extends KeyedProcessFunction<String, JourneyChange, JourneyChange>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** Customer keys that were given up. */
  public static final OutputTag<CustomerAlias> ALIASES = new OutputTag<>("aliases") {};

  private final JourneyPolicy policy;
  private transient ValueState<FollowedCustomer> followed;
  private transient MapState<String, JourneyStep> steps;
  private transient LatestWatermark latestWatermark;

  public FollowCustomerFunction(JourneyPolicy policy) {
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
    followed = getRuntimeContext().getState(JourneyStates.followed());
    steps = getRuntimeContext().getMapState(JourneyStates.ownSteps());
  }

  @Override
  public void processElement(JourneyChange change, Context context, Collector<JourneyChange> out)
      throws Exception {
    Instant now = reached(context.timerService());
    FollowedCustomer known = followed.value();
    FollowedCustomer before = known == null ? FollowedCustomer.UNKNOWN : known;
    FollowedCustomer after =
        switch (change.kind()) {
          case PUT, REMOVE -> route(before, change, out);
          case MERGE -> merge(before, change.alias(), now, context, out);
        };
    after = after.seen(change.occurredAt(), policy.rememberFor());
    if (known == null || change.kind() == JourneyChange.Kind.PUT) {
      wakeAt(settledAt(change.occurredAt()), after, context.timerService());
    }
    if (!after.equals(known)) {
      followed.update(after);
    }
  }

  private FollowedCustomer route(
      FollowedCustomer customer, JourneyChange change, Collector<JourneyChange> out)
      throws Exception {
    customer.route(change, steps.get(change.eventId())).forEach(out::collect);
    if (change.kind() == JourneyChange.Kind.PUT) {
      steps.put(change.eventId(), change.step());
    } else {
      steps.remove(change.eventId());
    }
    return customer;
  }

  private FollowedCustomer merge(
      FollowedCustomer before,
      CustomerAlias alias,
      Instant now,
      Context context,
      Collector<JourneyChange> out)
      throws Exception {
    if (!before.isNews(alias)) {
      return before;
    }
    FollowedCustomer after = before.merged(alias, now, policy.lateness());
    List<JourneyStep> own = new ArrayList<>();
    steps.values().forEach(own::add);
    after.moves(before, own, now.minus(policy.lateness())).forEach(out::collect);
    context.output(ALIASES, alias);
    return after;
  }

  private Instant reached(TimerService timers) {
    return Instant.ofEpochMilli(latestWatermark.observe(timers.currentWatermark()));
  }

  /**
   * While a key is known, timers are pending: one for each day of which it has steps, and at least
   * one to forget it.
   */
  private static void wakeAt(Instant settled, FollowedCustomer customer, TimerService timers) {
    Instant next = settled.isBefore(customer.rememberUntil()) ? settled : customer.rememberUntil();
    timers.registerEventTimeTimer(next.toEpochMilli());
  }

  private Instant settledAt(Instant occurredAt) {
    return FollowedCustomer.endOfDay(occurredAt.plus(policy.lateness()));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<JourneyChange> out)
      throws Exception {
    TimerService timers = context.timerService();
    Instant now = reached(timers);
    Instant earliest = forgetSettled(now);
    FollowedCustomer customer = followed.value();
    if (customer == null) {
      // Another of the key's timers has forgotten it, at the same jump of event time.
      return;
    }
    if (earliest.equals(Instant.MAX) && !now.isBefore(customer.rememberUntil())) {
      followed.clear();
    } else {
      wakeAt(earliest.equals(Instant.MAX) ? Instant.MAX : settledAt(earliest), customer, timers);
    }
  }

  /** Drops steps that can neither move nor change, and says when the earliest other happened. */
  private Instant forgetSettled(Instant now) throws Exception {
    Instant horizon = now.minus(policy.lateness());
    Instant earliest = Instant.MAX;
    var entries = steps.iterator();
    while (entries.hasNext()) {
      Instant occurredAt = entries.next().getValue().occurredAt();
      if (!occurredAt.isAfter(horizon)) {
        entries.remove();
      } else if (occurredAt.isBefore(earliest)) {
        earliest = occurredAt;
      }
    }
    if (earliest.equals(Instant.MAX)) {
      steps.clear();
    }
    return earliest;
  }
}

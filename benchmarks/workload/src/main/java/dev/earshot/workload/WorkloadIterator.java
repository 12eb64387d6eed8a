// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import dev.earshot.workload.journey.HourPlanner;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Plans hours just far enough ahead that nothing can still be planned before the record that comes
 * next.
 */
final class WorkloadIterator implements Iterator<WorkloadRecord> {

  private static final Duration HOUR = Duration.ofHours(1);

  /** A record, and how many were planned before it: of those sent at once the earlier is first. */
  private record Planned(WorkloadRecord record, long sequence) {

    static final Comparator<Planned> BY_SENDING =
        Comparator.<Planned, Instant>comparing(planned -> planned.record.sentAt())
            .thenComparingLong(Planned::sequence);
  }

  private final WorkloadPlan plan;
  private final HourPlanner planner;
  private final PriorityQueue<Planned> queue = new PriorityQueue<>(Planned.BY_SENDING);
  private Instant nextHour;
  private long sequence;

  WorkloadIterator(WorkloadPlan plan) {
    this.plan = plan;
    this.planner = new HourPlanner(plan);
    this.nextHour =
        plan.from().minus(HourPlanner.LONGEST_CONSEQUENCE).truncatedTo(ChronoUnit.HOURS);
  }

  @Override
  public boolean hasNext() {
    planAhead();
    return !queue.isEmpty();
  }

  @Override
  public WorkloadRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the workload ends at " + plan.until());
    }
    return queue.remove().record();
  }

  private void planAhead() {
    while (mayBePlannedStill() && beginsBeforeHead()) {
      planner.plan(nextHour, this::keep);
      nextHour = nextHour.plus(HOUR);
    }
  }

  private boolean mayBePlannedStill() {
    return nextHour.minus(HourPlanner.LONGEST_CAUSE).isBefore(plan.until());
  }

  private boolean beginsBeforeHead() {
    return queue.isEmpty()
        || !nextHour.minus(HourPlanner.LONGEST_CAUSE).isAfter(queue.peek().record().sentAt());
  }

  private void keep(WorkloadRecord record) {
    if (!record.eventTime().isBefore(plan.from()) && record.sentAt().isBefore(plan.until())) {
      queue.add(new Planned(record, sequence++));
    }
  }
}

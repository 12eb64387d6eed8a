// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All records of a plan, in the order in which they are sent. Made while they are read; each
 * reading begins anew and gives the same.
 *
 * <p>Known limit: the causes and consequences of about three days are held at a time, some 6 kB for
 * each text of a day: 3 MB at the usual rate, 600 MB at 100,000 texts a day.
 */
public final class Workload implements Iterable<WorkloadRecord> {

  private final WorkloadPlan plan;

  private Workload(WorkloadPlan plan) {
    this.plan = plan;
  }

  public static Workload of(WorkloadPlan plan) {
    return new Workload(plan);
  }

  public WorkloadPlan plan() {
    return plan;
  }

  /** Records by the time they are sent; without end if the plan has none. */
  @Override
  public Iterator<WorkloadRecord> iterator() {
    return new WorkloadIterator(plan);
  }

  /** The same as a stream, sequential and ordered. */
  public Stream<WorkloadRecord> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }
}

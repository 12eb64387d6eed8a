// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.control.ControlRecord;
import dev.earshot.feedback.TaxonomyArrival;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Lets published taxonomies go on, and diverts those that cannot be used as dead letters. */
public final class SortTaxonomiesFunction extends ProcessFunction<TaxonomyArrival, ControlRecord> {

  private static final long serialVersionUID = 1L;

  @Override
  public void processElement(
      TaxonomyArrival arrival, Context context, Collector<ControlRecord> out) {
    if (arrival.taxonomy() != null) {
      out.collect(arrival.taxonomy());
    } else {
      context.output(SortArrivalsFunction.DEAD_LETTERS, arrival.deadLetter());
    }
  }
}

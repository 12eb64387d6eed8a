// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kpi;

import dev.earshot.feedback.Enriched;
import dev.earshot.kpi.KpiDelta;
import dev.earshot.kpi.KpiDeltas;
import dev.earshot.kpi.KpiPolicy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Splits an event into what it changes in each scope. */
public final class SplitKpisFunction extends RichFlatMapFunction<Enriched, KpiDelta> {

  private static final long serialVersionUID = 1L;

  private final KpiPolicy policy;
  private transient KpiDeltas deltas;

  public SplitKpisFunction(KpiPolicy policy) {
    this.policy = policy;
  }

  @Override
  public void open(OpenContext context) {
    deltas = new KpiDeltas(policy);
  }

  @Override
  public void flatMap(Enriched event, Collector<KpiDelta> out) {
    deltas.of(event).forEach(out::collect);
  }
}

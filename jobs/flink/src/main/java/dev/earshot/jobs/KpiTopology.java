// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.feedback.Enriched;
import dev.earshot.flink.kpi.CountKpisFunction;
import dev.earshot.flink.kpi.SplitKpisFunction;
import dev.earshot.flink.kpi.SumKpisOperator;
import dev.earshot.kpi.KpiDelta;
import dev.earshot.kpi.KpiPolicy;
import dev.earshot.kpi.KpiRow;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Enriched events in, rows of metrics out.
 *
 * <pre>
 *  events ─ split into scopes ─ add up ─ by audience and scope ─ count windows ─┬─ topic of rows
 *                                                                               ├─ table of rows
 *                                                                               └─ missed
 * </pre>
 */
public final class KpiTopology {

  static final String SPLIT = "kpi.split";
  static final String SUM = "kpi.sum";
  static final String COUNT = "kpi.count";
  static final String WRITE_ROWS = "kpi.write-rows";
  static final String WRITE_TABLE = "kpi.write-table";
  static final String WRITE_MISSED = "kpi.write-missed";

  private KpiTopology() {}

  /**
   * Wires the job.
   *
   * @param events with watermarks; progress is among them no more
   * @param policy what is counted, over which windows
   * @param sinks where results go
   */
  public static void wire(DataStream<Enriched> events, KpiPolicy policy, KpiSinks sinks) {
    DataStream<KpiDelta> changes =
        events
            .flatMap(new SplitKpisFunction(policy))
            .uid(SPLIT)
            .name("Split into scopes")
            .setParallelism(events.getParallelism())
            .transform("Add up", TypeInformation.of(KpiDelta.class), new SumKpisOperator())
            .uid(SUM)
            .setParallelism(events.getParallelism());
    SingleOutputStreamOperator<KpiRow> rows =
        changes
            .keyBy(KpiDelta::key)
            .process(new CountKpisFunction(policy))
            .uid(COUNT)
            .name("Count windows");
    rows.sinkTo(sinks.rows()).uid(WRITE_ROWS).name("Write rows");
    rows.sinkTo(sinks.table()).uid(WRITE_TABLE).name("Write table of metrics");
    rows.getSideOutput(CountKpisFunction.MISSED)
        .sinkTo(sinks.missed())
        .uid(WRITE_MISSED)
        .name("Write what came too late");
  }
}

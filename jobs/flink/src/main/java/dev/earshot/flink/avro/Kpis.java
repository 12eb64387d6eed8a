// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.avro;

import dev.earshot.kpi.KpiRow;
import dev.earshot.schema.Audience;
import dev.earshot.schema.ExperienceLevel;
import dev.earshot.schema.KpiGrain;
import java.util.Map;
import java.util.TreeMap;

/** {@link KpiRow} as Avro. */
public final class Kpis {

  private Kpis() {}

  public static dev.earshot.schema.KpiRow of(KpiRow row) {
    return dev.earshot.schema.KpiRow.newBuilder()
        .setMetric(row.metric().text())
        .setLevel(Constants.same(row.level(), ExperienceLevel.class))
        .setAudience(Constants.same(row.audience(), Audience.class))
        .setScope(row.scope())
        .setGrain(Constants.same(row.grain(), KpiGrain.class))
        .setWindowStart(row.windowStart())
        .setWindowEnd(row.windowEnd())
        .setDefinitionVersion(row.definitionVersion())
        .setValue(row.value())
        .setN(row.n())
        .setParts(numbers(row.parts()))
        .setIntervalLow(row.intervalLow())
        .setIntervalHigh(row.intervalHigh())
        .setBelowMinimum(row.belowMinimum())
        .setClosed(row.closed())
        .build();
  }

  private static Map<String, Double> numbers(Map<String, Long> parts) {
    Map<String, Double> numbers = new TreeMap<>();
    parts.forEach((name, part) -> numbers.put(name, part.doubleValue()));
    return numbers;
  }
}

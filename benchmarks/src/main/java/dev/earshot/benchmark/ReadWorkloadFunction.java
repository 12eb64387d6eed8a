// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Pseudonyms;
import dev.earshot.flink.feedback.adapter.Adapters;
import dev.earshot.flink.feedback.adapter.RejectedException;
import dev.earshot.flink.feedback.adapter.SourceAdapter;
import dev.earshot.workload.Workload;
import dev.earshot.workload.WorkloadRecord;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * For each number the next record of a scenario's workload, as its source's adapter understands it.
 * Runs in one task and keeps no state: a run is not to be restarted.
 */
final class ReadWorkloadFunction extends RichFlatMapFunction<Long, Arrival> {

  private static final long serialVersionUID = 1L;

  private final Scenario scenario;
  private final List<Settings.Source> sources;
  private final Pseudonyms pseudonyms =
      new Pseudonyms("a secret of the benchmark".getBytes(StandardCharsets.UTF_8), "k1");
  private transient Iterator<WorkloadRecord> records;
  private transient Map<String, SourceAdapter> adapters;

  ReadWorkloadFunction(Scenario scenario, List<Settings.Source> sources) {
    this.scenario = scenario;
    this.sources = sources;
  }

  @Override
  public void open(OpenContext context) {
    records = Workload.of(scenario.plan()).iterator();
    adapters = new TreeMap<>();
    for (Settings.Source source : sources) {
      adapters.put(source.name(), Adapters.of(source, pseudonyms));
    }
  }

  @Override
  public void flatMap(Long number, Collector<Arrival> out) throws RejectedException {
    WorkloadRecord record = records.next();
    String source = record.feed().source();
    var origin = new Origin(source, 0, number, record.sentAt(), "");
    SourceAdapter adapter = adapters.get(source);
    if (adapter == null) {
      throw new IllegalStateException("no source is configured for the feed " + source);
    }
    adapter.adapt(record.bytes(), origin).forEach(out::collect);
  }
}

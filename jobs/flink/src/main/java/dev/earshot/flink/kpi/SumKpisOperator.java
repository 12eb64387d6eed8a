// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kpi;

import dev.earshot.kpi.KpiDelta;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds up what falls into the same windows and sends the sums ahead of each watermark and each
 * checkpoint barrier. Rows are told at watermarks only, so this makes none of them later; nothing
 * it holds is part of a checkpoint, because it holds nothing when the barrier passes.
 *
 * <p>What adds up to nothing is sent too: whether a window has a row must not depend on which
 * events happened to meet here.
 */
public final class SumKpisOperator extends AbstractStreamOperator<KpiDelta>
    implements OneInputStreamOperator<KpiDelta, KpiDelta> {

  private static final long serialVersionUID = 1L;

  /** Sums that are held at the most. */
  static final int LARGEST = 20_000;

  private transient Map<Slot, KpiDelta> sums;
  private transient boolean finished;

  /** What is added up together. */
  private record Slot(String key, Instant occurredAt) {}

  @Override
  public void open() throws Exception {
    super.open();
    sums = new LinkedHashMap<>();
  }

  @Override
  public void processElement(StreamRecord<KpiDelta> element) {
    KpiDelta delta = element.getValue();
    sums.merge(new Slot(delta.key(), delta.occurredAt()), delta, KpiDelta::plus);
    if (sums.size() >= LARGEST) {
      send();
    }
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    send();
    super.processWatermark(watermark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    super.prepareSnapshotPreBarrier(checkpointId);
    // A last checkpoint follows the end of the input; nothing may be sent any more by then.
    if (!finished) {
      send();
    }
  }

  @Override
  public void finish() throws Exception {
    send();
    finished = true;
    super.finish();
  }

  private void send() {
    sums.values()
        .forEach(sum -> output.collect(new StreamRecord<>(sum, sum.occurredAt().toEpochMilli())));
    sums.clear();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Mark;
import dev.earshot.feedback.ProgressTracker;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * The watermark of one partition of {@code earshot.enriched}: the minimum over its producers of how
 * far each has come with all sources. Exact, because progress stands behind the events it speaks
 * of.
 */
public final class ProgressWatermarks implements WatermarkGenerator<Enriched> {

  private final ProgressTracker tracker = new ProgressTracker();

  ProgressWatermarks() {}

  public static WatermarkStrategy<Enriched> strategy() {
    return WatermarkStrategy.<Enriched>forGenerator(context -> new ProgressWatermarks())
        .withTimestampAssigner((event, kafkaTime) -> event.occurredAt().toEpochMilli());
  }

  @Override
  public void onEvent(Enriched event, long timestamp, WatermarkOutput output) {
    if (event.kind() == Enriched.Kind.PROGRESS
        && event.progress().source().equals(Mark.ALL_SOURCES)) {
      tracker.note(waitedFor(event.progress()));
      for (Mark joined : tracker.progress()) {
        output.emitWatermark(new Watermark(Watermarks.toMillis(joined.watermark())));
      }
    }
  }

  /** All sources of a producer may be idle; the producer still is one of those to wait for. */
  private static Mark waitedFor(Mark mark) {
    return new Mark(mark.source(), mark.producer(), mark.producers(), mark.watermark(), false);
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {}
}

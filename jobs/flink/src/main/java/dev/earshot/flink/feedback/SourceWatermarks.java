// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * A source's own watermark, per partition: the greatest event time less the source's bound, or the
 * time that the source itself closes. A source silent for long enough is idle.
 */
public final class SourceWatermarks implements WatermarkGenerator<Arrival> {

  private final long bound;
  private long reached = Long.MIN_VALUE;

  SourceWatermarks(Duration outOfOrderness) {
    bound = outOfOrderness.toMillis();
  }

  public static WatermarkStrategy<Arrival> of(Settings.Source source) {
    Duration outOfOrderness = source.outOfOrderness();
    return WatermarkStrategy.<Arrival>forGenerator(context -> new SourceWatermarks(outOfOrderness))
        .withTimestampAssigner((arrival, kafkaTime) -> arrival.eventTime(kafkaTime))
        .withIdleness(source.idleAfter());
  }

  @Override
  public void onEvent(Arrival arrival, long timestamp, WatermarkOutput output) {
    if (arrival.kind() == Arrival.Kind.CLOSE) {
      reached = Math.max(reached, arrival.mark().watermark().toEpochMilli());
    } else {
      long eventTime = arrival.eventTime(Long.MIN_VALUE);
      if (eventTime != Long.MIN_VALUE) {
        reached = Math.max(reached, eventTime - bound - 1);
      }
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (reached != Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(reached));
    }
  }
}

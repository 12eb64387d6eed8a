// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * For a stream that has no part in event time, such as control records, beside one that has:
 * whatever comes, it is idle, so that it neither holds the other's watermark back nor, when the
 * other is idle, speaks in its place.
 */
public final class IdleWatermarks<T> implements WatermarkGenerator<T> {

  private IdleWatermarks() {}

  public static <T> WatermarkStrategy<T> strategy() {
    return WatermarkStrategy.forGenerator(context -> new IdleWatermarks<>());
  }

  @Override
  public void onEvent(T event, long timestamp, WatermarkOutput output) {
    output.markIdle();
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.markIdle();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.feedback.Arrival;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Watermarks behind each record instead of five times a second: history then passes as slowly as it
 * did when it was live, and what was late then is late again.
 */
final class PromptWatermarks implements WatermarkGenerator<Arrival> {

  private final long bound;
  private long reached = Long.MIN_VALUE;

  /** Watermarks that stay so many milliseconds behind the latest event. */
  PromptWatermarks(long bound) {
    this.bound = bound;
  }

  @Override
  public void onEvent(Arrival arrival, long timestamp, WatermarkOutput output) {
    long eventTime = arrival.eventTime(Long.MIN_VALUE);
    if (eventTime != Long.MIN_VALUE && eventTime - bound - 1 > reached) {
      reached = eventTime - bound - 1;
      output.emitWatermark(new Watermark(reached));
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    // Each record has said it already.
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.journey;

import dev.earshot.feedback.Enriched;
import dev.earshot.journey.JourneyChange;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Slim changes of journeys, of the events whose customer is known; no text goes further. */
public final class SelectStepsFunction implements FlatMapFunction<Enriched, JourneyChange> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(Enriched event, Collector<JourneyChange> out) {
    JourneyChange.of(event).ifPresent(out::collect);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.Tally;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Counts every arrival; lets go on what can, and diverts dead letters and what is filtered. */
public final class SortArrivalsFunction extends ProcessFunction<Arrival, Arrival> {

  private static final long serialVersionUID = 1L;

  /** What came in, and what became of that which does not go on. */
  public static final OutputTag<Tally> TALLIES = new OutputTag<>("tallies") {};

  /** Records that could not be understood. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS = new OutputTag<>("dead-letters") {};

  @Override
  public void processElement(Arrival arrival, Context context, Collector<Arrival> out) {
    String source = arrival.source();
    switch (arrival.kind()) {
      case FEEDBACK, OUTCOME, MERGE -> {
        context.output(TALLIES, Tally.received(source, arrival.origin()));
        out.collect(arrival);
      }
      case FILTERED -> {
        context.output(TALLIES, Tally.received(source, arrival.origin()));
        context.output(TALLIES, Tally.filtered(source, arrival.origin(), arrival.filtered()));
      }
      case DEAD -> {
        context.output(TALLIES, Tally.received(source, arrival.origin()));
        context.output(
            TALLIES, Tally.deadLettered(source, arrival.origin(), arrival.deadLetter().code()));
        context.output(DEAD_LETTERS, arrival.deadLetter());
      }
      case CLOSE, MARK -> out.collect(arrival);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.Enriched;
import org.apache.flink.api.common.functions.FilterFunction;

/** Keeps feedback: what the tables of feedback are written from. */
public final class FeedbackFilter implements FilterFunction<Enriched> {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean filter(Enriched event) {
    return event.kind() == Enriched.Kind.FEEDBACK;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.issue;

import dev.earshot.feedback.Enriched;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.issue.SeriesItem;
import dev.earshot.issue.SeriesItems;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Carries {@link SeriesItems}: an event goes to each series that it counts in. */
public final class SplitSeriesFunction extends RichFlatMapFunction<Enriched, SeriesItem> {

  private static final long serialVersionUID = 1L;

  private final IssuePolicy policy;
  private transient SeriesItems items;

  public SplitSeriesFunction(IssuePolicy policy) {
    this.policy = policy;
  }

  @Override
  public void open(OpenContext context) {
    items = new SeriesItems(policy);
  }

  @Override
  public void flatMap(Enriched event, Collector<SeriesItem> out) {
    items.of(event).forEach(out::collect);
  }
}

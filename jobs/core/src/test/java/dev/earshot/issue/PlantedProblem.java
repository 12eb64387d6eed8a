// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Enriched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Eight days of an organisation's texts with a billing problem at one brand on the last. */
public final class PlantedProblem {

  /** When it begins. */
  public static final Instant BEGIN =
      Organisation.BEGIN.plus(Duration.ofDays(7)).plus(Duration.ofHours(10));

  private PlantedProblem() {}

  /** The texts, in order of time. */
  public static List<Enriched> texts() {
    return Organisation.ofDays(8, 100, 0.1, 1)
        .with("acme", "billing/double-charge", BEGIN, Duration.ofMinutes(60), 60, "billing/refund")
        .texts();
  }

  /** What the domain makes of texts, with a decision each minute. */
  public static List<AlertEvent> alerts(List<Enriched> texts) {
    return Organisation.alerts(IssuePolicy.DEFAULT, texts);
  }
}

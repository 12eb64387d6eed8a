// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.time.Duration;

/** The usual policy but for one component. */
final class IssuePolicies {

  private static final IssuePolicy USUAL = IssuePolicy.DEFAULT;

  private IssuePolicies() {}

  static IssuePolicy withBudget(int budgetPerDay) {
    return of(USUAL.decisionWindow(), budgetPerDay, USUAL.resolveAfter());
  }

  static IssuePolicy withTimes(Duration decisionWindow, Duration resolveAfter) {
    return of(decisionWindow, USUAL.budgetPerDay(), resolveAfter);
  }

  private static IssuePolicy of(Duration window, int budgetPerDay, Duration resolveAfter) {
    return new IssuePolicy(
        window,
        USUAL.cuts(),
        USUAL.volumeThreshold(),
        USUAL.sentimentThreshold(),
        USUAL.minimumTexts(),
        USUAL.minimumHistory(),
        USUAL.scoredTexts(),
        budgetPerDay,
        USUAL.maximumEvidence(),
        USUAL.updateEvery(),
        resolveAfter,
        USUAL.reopenWithin());
  }
}

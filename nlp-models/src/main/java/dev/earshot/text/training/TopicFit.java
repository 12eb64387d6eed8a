// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.evaluation.TopicCounts;
import dev.earshot.text.topic.TopicPath;
import dev.earshot.text.topic.head.LearntTopic;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What came of one topic.
 *
 * @param report for people
 * @param decision how evidence is decided upon; of no meaning if the topic was not fitted
 */
record TopicFit(TopicReport report, TopicDecision decision) {

  private static final TopicDecision NONE = new TopicDecision(0, 0, 1);

  /** The fit of a topic that has too few rows on either side. */
  static TopicFit few(String path, int rows) {
    TopicReport.Outcome few =
        rows < TopicTrainer.LEAST_ROWS
            ? TopicReport.Outcome.FEW_ROWS
            : TopicReport.Outcome.FEW_OTHERS;
    return new TopicFit(new TopicReport(path, rows, few, TopicCounts.NONE, TopicCounts.NONE), NONE);
  }

  /**
   * Fits the decision on a topic, and says whether it is worth having.
   *
   * @param decides whether the head decides alone
   */
  static TopicFit of(
      String path,
      List<TopicExample> rows,
      HeldOutTopics heldOut,
      double strength,
      boolean decides) {
    boolean[] are = are(rows, path);
    boolean[] found =
        flags(rows, row -> row.found().stream().anyMatch(by -> TopicPath.isWithin(by, path)));
    double[] evidence = heldOut.evidence(are, strength);
    boolean[] anyway = decides ? new boolean[found.length] : found;
    TopicDecision decision = TopicDecision.of(evidence, are, anyway);
    TopicCounts together = nested(heldOut, evidence, are, anyway);
    TopicCounts queries = TopicCounts.NONE;
    for (int i = 0; i < are.length; i++) {
      queries = queries.plus(found[i], are[i]);
    }
    TopicReport.Outcome outcome = outcome(decision, together, queries);
    return new TopicFit(new TopicReport(path, queries.are(), outcome, together, queries), decision);
  }

  private static TopicReport.Outcome outcome(
      TopicDecision decision, TopicCounts together, TopicCounts queries) {
    if (queries.hits() > 0 && queries.f1() >= together.f1()) {
      return TopicReport.Outcome.QUERIES_ALONE;
    }
    return together.f1() < TopicTrainer.FLOOR || !(decision.slope() > 0)
        ? TopicReport.Outcome.BELOW_FLOOR
        : TopicReport.Outcome.LEARNT;
  }

  /** What is said of each fold by a decision that is made on the others. */
  private static TopicCounts nested(
      HeldOutTopics heldOut, double[] evidence, boolean[] are, boolean[] anyway) {
    TopicCounts counts = TopicCounts.NONE;
    for (int fold = 0; fold < HeldOutTopics.FOLDS; fold++) {
      int[] others = heldOut.seen(fold);
      TopicDecision made =
          TopicDecision.of(pick(evidence, others), pick(are, others), pick(anyway, others));
      int[] held = heldOut.held(fold);
      counts = counts.plus(made.counts(pick(evidence, held), pick(are, held), pick(anyway, held)));
    }
    return counts;
  }

  /**
   * The topic as a head knows it.
   *
   * @param bias of its line, which a head's table does not have
   */
  LearntTopic learnt(double bias) {
    return new LearntTopic(
        report.path(),
        decision.slope(),
        decision.slope() * bias + decision.offset(),
        decision.threshold());
  }

  /** Which rows are about a topic. */
  static boolean[] are(List<TopicExample> rows, String path) {
    return flags(rows, row -> row.topics().contains(path));
  }

  private static boolean[] flags(List<TopicExample> rows, Predicate<TopicExample> is) {
    boolean[] flags = new boolean[rows.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = is.test(rows.get(i));
    }
    return flags;
  }

  private static double[] pick(double[] values, int[] some) {
    return Arrays.stream(some).mapToDouble(i -> values[i]).toArray();
  }

  private static boolean[] pick(boolean[] values, int[] some) {
    boolean[] picked = new boolean[some.length];
    for (int i = 0; i < some.length; i++) {
      picked[i] = values[some[i]];
    }
    return picked;
  }
}

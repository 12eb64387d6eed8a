// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.evaluation.TopicCounts;

/**
 * What came of one topic in a training.
 *
 * @param path of the topic
 * @param rows that are about it
 * @param outcome whether the head says it
 * @param heldOut what queries and head together say of rows that had no part in the training behind
 *     it; nothing where the topic was not fitted
 * @param queries the same by the queries alone
 */
public record TopicReport(
    String path, int rows, Outcome outcome, TopicCounts heldOut, TopicCounts queries) {

  /** The topic, its rows and what came of it, for people. */
  public String explained() {
    return path + " (" + rows + " rows) " + outcome.meaning();
  }

  /** Whether a head says a topic, and why not. */
  public enum Outcome {
    /** It does. */
    LEARNT("learnt"),
    /** Too few rows are about it. */
    FEW_ROWS("left out: fewer than " + TopicTrainer.LEAST_ROWS + " rows are about it"),
    /** Too few rows are not. */
    FEW_OTHERS("left out: fewer than " + TopicTrainer.LEAST_ROWS + " rows are not about it"),
    /** On rows held out its F1 is below the floor. */
    BELOW_FLOOR("left out: F1 on held-out rows below " + TopicTrainer.FLOOR),
    /** The queries alone do better than together with the head. */
    QUERIES_ALONE("left to the taxonomy's query, which alone does as well");

    private final String meaning;

    Outcome(String meaning) {
      this.meaning = meaning;
    }

    /** For people. */
    public String meaning() {
      return meaning;
    }
  }
}

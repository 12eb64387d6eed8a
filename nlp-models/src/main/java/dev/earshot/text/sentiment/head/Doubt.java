// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.network.NetworkInput;
import dev.earshot.text.sentiment.network.NetworkReading;
import dev.earshot.text.sentiment.rules.RuleInput;
import dev.earshot.text.sentiment.rules.RuleReading;
import java.util.EnumSet;
import java.util.Set;

/** Reasons to trust a label less than its probability says. */
public enum Doubt {
  /** Good and bad are said at once. */
  MIXED,
  /** Words that often mean their contrary, or thanks beside a problem. */
  SARCASM,
  /** Something is said under a condition, or wished for. */
  CONDITION,
  /** Two things are compared. */
  COMPARISON,
  /** Something is asked. */
  QUESTION,
  /** The network and the rules say the contrary of each other. */
  DISAGREEMENT,
  /** Neither the lexicon knows a feeling nor is the network sure of one. */
  SILENCE;

  private static final double CLEAR = 0.3;

  /** The doubts about one text. */
  public static Set<Doubt> of(NetworkReading network, RuleReading rules) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    addIf(doubts, MIXED, rules.get(RuleInput.MIXED) > CLEAR);
    addIf(
        doubts,
        SARCASM,
        rules.get(RuleInput.SARCASM) > 0 || rules.get(RuleInput.THANKS_WITH_PROBLEM) > 0);
    addIf(
        doubts, CONDITION, rules.get(RuleInput.CONDITIONS) > 0 || rules.get(RuleInput.WISHES) > 0);
    addIf(doubts, COMPARISON, rules.get(RuleInput.COMPARISONS) > 0);
    addIf(doubts, QUESTION, rules.get(RuleInput.QUESTION_MARKS) > 0);
    double balance = rules.get(RuleInput.BALANCE);
    double mean = network.get(NetworkInput.MEAN);
    addIf(doubts, DISAGREEMENT, balance * mean < 0 && Math.abs(balance - mean) > CLEAR);
    addIf(
        doubts,
        SILENCE,
        rules.get(RuleInput.NO_FEELING) > 0
            && Math.abs(network.get(NetworkInput.STRONGEST)) < CLEAR);
    return doubts;
  }

  private static void addIf(Set<Doubt> doubts, Doubt doubt, boolean holds) {
    if (holds) {
      doubts.add(doubt);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the intents of the request data feel like: problems are bad, thanks are good. */
final class Intents {

  private static final List<String> BANKING_PROBLEMS =
      List.of(
          "declined",
          "not_working",
          "not_received",
          "not_showing",
          "not_updated",
          "not_recognised",
          "not_allowed",
          "charged",
          "extra_charge",
          "cash_withdrawal_charge",
          "lost_or_stolen",
          "compromised",
          "failed",
          "reverted",
          "pending",
          "swallowed",
          "card_arrival",
          "blocked",
          "unable",
          "wrong_");

  private static final Set<String> ASSISTANT_PROBLEMS =
      Set.of(
          "lost_luggage",
          "damaged_card",
          "report_fraud",
          "card_declined",
          "account_blocked",
          "report_lost_card");

  private static final List<String> TURN_PROBLEMS =
      List.of("reportbroken", "reportlostcard", "disputecharge");

  private static final Set<String> REQUEST_PROBLEMS =
      Set.of("wrong_notworking_notshowing", "lost_stolen");

  private Intents() {}

  static SentimentLabel banking(String intent) {
    return feeling(BANKING_PROBLEMS.stream().anyMatch(intent::contains), false);
  }

  static SentimentLabel assistant(String intent) {
    return feeling(ASSISTANT_PROBLEMS.contains(intent), intent.equals("thank_you"));
  }

  static SentimentLabel turn(String intent) {
    return feeling(TURN_PROBLEMS.stream().anyMatch(intent::contains), intent.equals("thankyou"));
  }

  static SentimentLabel request(String intents) {
    List<String> all = Arrays.asList(intents.split("\\|", -1));
    return feeling(all.stream().anyMatch(REQUEST_PROBLEMS::contains), all.contains("thank"));
  }

  private static SentimentLabel feeling(boolean isProblem, boolean isThanks) {
    if (isProblem) {
      return SentimentLabel.NEGATIVE;
    }
    return isThanks ? SentimentLabel.POSITIVE : SentimentLabel.NEUTRAL;
  }
}

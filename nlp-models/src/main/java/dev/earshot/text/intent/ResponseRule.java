// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which intents call for an answer, and how often: requests nearly always, complaints often. */
final class ResponseRule {

  private static final double NEEDED = 0.5;

  private static final Map<Intent, Double> CALLS =
      new EnumMap<>(
          Map.of(
              Intent.QUESTION, 0.8,
              Intent.REQUEST, 0.9,
              Intent.COMPLAINT, 0.65,
              Intent.CHURN, 0.8,
              Intent.LEGAL_THREAT, 1.0,
              Intent.SAFETY_THREAT, 1.0,
              Intent.SUGGESTION, 0.2));

  private ResponseRule() {}

  /** What {@code intents}, the surest first, call for. */
  static ResponseNeed of(List<Finding<Intent>> intents) {
    double nobodyWaits = 1;
    List<Intent> because = new ArrayList<>();
    for (Finding<Intent> found : intents) {
      double call = CALLS.getOrDefault(found.what(), 0.0);
      nobodyWaits *= 1 - call * found.confidence();
      if (call >= NEEDED) {
        because.add(found.what());
      }
    }
    double confidence = 1 - nobodyWaits;
    return new ResponseNeed(
        confidence >= NEEDED, confidence, confidence >= NEEDED ? because : List.of());
  }
}

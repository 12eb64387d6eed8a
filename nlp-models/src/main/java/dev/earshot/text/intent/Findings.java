// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers evidence of one kind: each rule counts once, however often it matches. */
final class Findings<E extends Enum<E>> {

  private static final Comparator<Evidence> BY_PLACE =
      Comparator.comparingInt(Evidence::begin)
          .thenComparingInt(Evidence::end)
          .thenComparing(Evidence::rule);

  private final Map<E, List<Evidence>> evidence;
  private final Map<E, Map<String, Double>> confidences;

  Findings(Class<E> kind) {
    evidence = new EnumMap<>(kind);
    confidences = new EnumMap<>(kind);
  }

  void add(E what, double confidence, Evidence found) {
    evidence.computeIfAbsent(what, key -> new ArrayList<>()).add(found);
    confidences.computeIfAbsent(what, key -> new TreeMap<>()).put(found.rule(), confidence);
  }

  boolean has(E what) {
    return evidence.containsKey(what);
  }

  /** The surest first; those equally sure in the order of their kind. */
  List<Finding<E>> sorted() {
    List<Finding<E>> findings = new ArrayList<>();
    evidence.forEach(
        (what, found) -> findings.add(new Finding<>(what, confidence(what), inOrder(found))));
    findings.sort(Comparator.comparingDouble((Finding<E> found) -> -found.confidence()));
    return findings;
  }

  private static List<Evidence> inOrder(List<Evidence> found) {
    found.sort(BY_PLACE);
    List<Evidence> once = new ArrayList<>(found.size());
    Evidence last = null;
    for (Evidence evidence : found) {
      if (!evidence.equals(last)) {
        once.add(evidence);
      }
      last = evidence;
    }
    return List.copyOf(once);
  }

  /** One rule at least is right, if they err independently; in the order of the rules' ids. */
  private double confidence(E what) {
    double wrong = 1;
    for (double confidence : confidences.get(what).values()) {
      wrong *= 1 - confidence;
    }
    return 1 - wrong;
  }
}

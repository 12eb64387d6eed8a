// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.Comparator;
import java.util.List;

/** What a misspelt key was probably meant to be. */
final class Suggestion {

  private static final int FARTHEST = 3;

  private Suggestion() {}

  /** The end of an error message: the nearest of {@code known}, or all of them. */
  static String of(String key, List<String> known) {
    return known.stream()
        .filter(candidate -> distance(key, candidate) <= Math.min(FARTHEST, key.length() - 1))
        .min(Comparator.comparingInt(candidate -> distance(key, candidate)))
        .map(nearest -> "; did you mean '" + nearest + "'?")
        .orElse("; known here: " + String.join(", ", known));
  }

  /** Insertions, deletions and replacements from one to the other. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The domains of the shipped head's sources, by which rows are held out. */
final class Domains {

  /** Sources that are alike are left out together. */
  static final List<Set<String>> ALL =
      List.of(
          Set.of("womens"),
          Set.of("pros_cons"),
          Set.of("hu_liu"),
          Set.of("uci", "cfpb"),
          Set.of("banking77", "nlupp"),
          Set.of("clinc", "multidogo"));

  private Domains() {}

  /** The rows of other domains. */
  static List<TrainingRow> others(List<TrainingRow> rows, Set<String> domain) {
    return rows.stream().filter(row -> !isOf(row, domain)).toList();
  }

  /** Where rows of the domain stand, or those of all others. */
  static int[] indexes(List<TrainingRow> rows, Set<String> domain, boolean inside) {
    return IntStream.range(0, rows.size())
        .filter(i -> isOf(rows.get(i), domain) == inside)
        .toArray();
  }

  private static boolean isOf(TrainingRow row, Set<String> domain) {
    return domain.contains(row.labelled().source());
  }
}

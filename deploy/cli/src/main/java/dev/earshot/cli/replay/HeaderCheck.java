// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.configuration.Spelling;
import dev.earshot.local.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file's header beside the one that a mapping expects. Columns are found by name, so their order
 * does not matter.
 *
 * @param mapping what is expected
 * @param missing expected columns that the file lacks
 * @param unexpected columns of the file that nobody expects
 * @param twice columns that the file has twice
 */
record HeaderCheck(
    Mapping mapping, List<String> missing, List<String> unexpected, List<String> twice) {

  static HeaderCheck of(Mapping mapping, List<String> header) {
    Set<String> seen = new HashSet<>();
    return new HeaderCheck(
        mapping,
        mapping.header().stream().filter(column -> !header.contains(column)).toList(),
        header.stream().filter(column -> !mapping.header().contains(column)).toList(),
        header.stream().filter(column -> !seen.add(column)).distinct().toList());
  }

  /** The check with the fewest differences, for the most helpful message. */
  static HeaderCheck closest(List<Mapping> mappings, List<String> header) {
    return mappings.stream()
        .map(mapping -> of(mapping, header))
        .min(Comparator.comparingInt(check -> check.missing.size() + check.unexpected.size()))
        .orElseThrow();
  }

  boolean isSame() {
    return missing.isEmpty() && unexpected.isEmpty() && twice.isEmpty();
  }

  /**
   * Does nothing when the headers are the same.
   *
   * @throws UserError otherwise, naming every difference
   */
  void requireSame(String file) {
    if (!isSame()) {
      throw failure(file);
    }
  }

  UserError failure(String file) {
    List<String> differences = new ArrayList<>();
    if (!missing.isEmpty()) {
      differences.add("missing " + String.join(", ", missing));
    }
    if (!unexpected.isEmpty()) {
      differences.add(
          "unexpected " + String.join(", ", unexpected.stream().map(this::hint).toList()));
    }
    if (!twice.isEmpty()) {
      differences.add("twice " + String.join(", ", twice));
    }
    return new UserError(
        file
            + ", line 1: the header is not the one that the mapping "
            + mapping.name()
            + " expects: "
            + String.join("; ", differences)
            + "; give a mapping for it with --mapping FILE");
  }

  private String hint(String column) {
    return Spelling.closest(column, missing)
        .map(close -> "'" + column + "' (did you mean '" + close + "'?)")
        .orElse("'" + column + "'");
  }
}

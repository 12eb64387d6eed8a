// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A taxonomy that cannot be used, with all of its problems at once. */
public final class TaxonomyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient List<TaxonomyProblem> problems;

  TaxonomyException(List<TaxonomyProblem> problems) {
    super(problems.stream().map(TaxonomyProblem::toString).collect(joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the file; unmodifiable. */
  public List<TaxonomyProblem> problems() {
    return problems;
  }
}

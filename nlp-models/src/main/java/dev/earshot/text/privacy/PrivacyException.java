// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.List;

/** Identifiers that cannot be used, with all of their problems at once. */
public final class PrivacyException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  PrivacyException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each as {@code path: what is wrong}, in the order of the file; at least one; unmodifiable. */
  public List<String> problems() {
    return problems;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser looks at.
 *
 * @param audience whose experience; audiences are never pooled
 * @param scope what the metrics are cut by, as in the table kpi; empty means all
 */
record View(String audience, String scope) {

  private static final Set<String> AUDIENCES = Set.of("CUSTOMER", "EMPLOYEE", "PARTNER");
  private static final int LONGEST_SCOPE = 1000;

  View {
    if (!AUDIENCES.contains(audience)) {
      throw new IllegalArgumentException("no such audience");
    }
    if (scope.length() > LONGEST_SCOPE || scope.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no such scope");
    }
  }

  /**
   * The view that a request asks for: customers and everything unless it says otherwise.
   *
   * @throws IllegalArgumentException when it asks for what cannot be
   */
  static View of(@Nullable String audience, @Nullable String scope) {
    return new View(audience == null ? "CUSTOMER" : audience, scope == null ? "" : scope);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.local.UserError;
import java.time.Instant;
import java.util.Optional;

/** Keeps rows out of windows that the engine has closed. */
final class TimeGuard {

  private TimeGuard() {}

  /**
   * Lets rows pass that come after all that the engine has seen.
   *
   * @param first event time of the first row
   * @throws UserError when the engine is already there or further
   */
  static void requireBefore(String file, Instant first, EngineTime engine) {
    Optional<Instant> reached = engine.reached();
    if (reached.isPresent() && !reached.get().isBefore(first)) {
      throw new UserError(
          "The engine's event time is "
              + reached.get()
              + ", and the first row of "
              + file
              + " was said at "
              + first
              + ", so its windows are closed; send it with --shift-to now, or into a fresh engine");
    }
  }
}

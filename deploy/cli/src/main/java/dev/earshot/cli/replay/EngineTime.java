// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Instant;
import java.util.Optional;

/** How far the running engine has come. */
@FunctionalInterface
public interface EngineTime {

  /** The engine's event time; empty when it has seen no event yet. */
  Optional<Instant> reached();
}

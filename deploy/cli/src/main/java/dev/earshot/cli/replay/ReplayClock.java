// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Duration;
import java.time.Instant;

/** Real time. */
interface ReplayClock {

  Instant now();

  /** Time since some fixed moment; never goes back. */
  Duration elapsed();

  /**
   * Does nothing for about a while.
   *
   * @throws ReplayFailure when the process is asked to stop meanwhile
   */
  void pause(Duration duration);
}

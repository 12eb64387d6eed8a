// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import java.time.Duration;
import java.util.Optional;

/**
 * When a process that ended by itself is started again: soon, later each time that it ends again
 * soon after, and no more after a number of such times.
 *
 * @param firstPause before the first start in a row
 * @param longestPause the pause doubles up to this
 * @param healthyAfter a process that ran this long starts a new row
 * @param most starts in a row, after which it is given up
 */
record RestartPolicy(Duration firstPause, Duration longestPause, Duration healthyAfter, int most) {

  static final RestartPolicy USUAL =
      new RestartPolicy(Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofMinutes(1), 10);

  /**
   * The pause before the next start.
   *
   * @param startsInARow how often it was started again without having been healthy since
   * @return empty when it is given up
   */
  Optional<Duration> pause(int startsInARow) {
    if (startsInARow >= most) {
      return Optional.empty();
    }
    Duration pause = firstPause;
    for (int i = 0; i < startsInARow && pause.compareTo(longestPause) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return Optional.of(pause.compareTo(longestPause) < 0 ? pause : longestPause);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

/** Paths in the taxonomy. */
final class Topics {

  private Topics() {}

  /** Whether two topics are the same or one lies above the other. */
  static boolean areKin(String some, String other) {
    return isWithin(some, other) || isWithin(other, some);
  }

  private static boolean isWithin(String topic, String ancestor) {
    return topic.equals(ancestor) || topic.startsWith(ancestor + "/");
  }
}

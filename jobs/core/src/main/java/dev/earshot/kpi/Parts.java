// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.SortedMap;

/**
 * What a metric rests on: integers that add up over events, windows and disjoint scopes, and can be
 * taken back. The value follows from them.
 *
 * @param <P> the parts themselves
 */
interface Parts<P extends Parts<P>> {

  P plus(P other);

  /** What takes these parts back. */
  P negated();

  /**
   * The same without anything below zero. Only what takes back more than was ever counted goes
   * below it: a delete whose first version was read before the engine's memory begins.
   */
  P floored();

  /** Answers or texts that the value rests on. */
  long n();

  /** The value in the metric's unit; only with {@code n} above zero. */
  double value();

  /** Its interval in the same unit; only with {@code n} above zero. */
  Interval interval();

  /** The parts by the names that tables and topics spell. */
  SortedMap<String, Long> byName();
}

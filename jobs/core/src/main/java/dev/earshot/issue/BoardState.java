// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.ArrayList;
import java.util.List;

/**
 * What a board knows besides its series and alerts. Times are in milliseconds since the epoch.
 *
 * @param since begin of the first window
 * @param until end of the last window that was decided
 * @param profile how day and week run for everything
 * @param expectedOfAll texts of everything that were expected in all
 * @param liftedOfAll the same, each multiplied by how much more there was of everything then
 * @param nowSeen texts of everything, half forgotten in half an hour
 * @param nowExpected texts of everything that were expected, half forgotten in half an hour
 * @param openings when alerts opened within the last 24 hours
 * @param heldBack series whose alert the budget held back, in all
 */
public record BoardState(
    long since,
    long until,
    Profile profile,
    double expectedOfAll,
    double liftedOfAll,
    double nowSeen,
    double nowExpected,
    List<Long> openings,
    long heldBack) {

  private static final double HALF_LIFE = 1_800_000;

  /** Texts that the usual counts as when the lift is told. */
  private static final double LIFT_WEIGHT = 5;

  private static final double HIGHEST_LIFT = 5;

  static BoardState startingAt(long begin) {
    return new BoardState(begin, begin, Profile.flat(), 0, 0, 0, 0, List.of(), 0);
  }

  /** How many times as much of everything there is as usual; at least 1. */
  double lift() {
    double ratio = (nowSeen + LIFT_WEIGHT) / (nowExpected + LIFT_WEIGHT);
    return Math.min(Math.max(ratio, 1), HIGHEST_LIFT);
  }

  /** Decided until {@code end}, when everything had these texts and that was expected of it. */
  BoardState after(long end, int texts, double expected, Profile newProfile) {
    double kept = StrictMath.pow(0.5, (end - until) / HALF_LIFE);
    List<Long> lastDay = openings.stream().filter(time -> time > end - Profile.DAY).toList();
    BoardState next =
        new BoardState(
            since,
            end,
            newProfile,
            expectedOfAll + expected,
            liftedOfAll,
            kept * nowSeen + texts,
            kept * nowExpected + expected,
            lastDay,
            heldBack);
    return next.lifted(expected * next.lift());
  }

  private BoardState lifted(double more) {
    return new BoardState(
        since,
        until,
        profile,
        expectedOfAll,
        liftedOfAll + more,
        nowSeen,
        nowExpected,
        openings,
        heldBack);
  }

  BoardState opened(long time) {
    List<Long> all = new ArrayList<>(openings);
    all.add(time);
    return new BoardState(
        since,
        until,
        profile,
        expectedOfAll,
        liftedOfAll,
        nowSeen,
        nowExpected,
        List.copyOf(all),
        heldBack);
  }

  BoardState heldOneBack() {
    return new BoardState(
        since,
        until,
        profile,
        expectedOfAll,
        liftedOfAll,
        nowSeen,
        nowExpected,
        openings,
        heldBack + 1);
  }

  /** Decades that the budget adds to every threshold. */
  double raise(int budget) {
    return 2.0 * Math.max(0, openings.size() - budget + 1);
  }
}

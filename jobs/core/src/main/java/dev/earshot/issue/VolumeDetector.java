// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/**
 * Finds a lasting rise in how many texts there are: a Shiryaev-Roberts statistic of negative
 * binomial counts against a level with daily and weekly season.
 *
 * <p>Rates of a window and of an hour differ by a factor of the season alone, and negative binomial
 * counts of one dispersion add up; so level, season and dispersion are learned once an hour, where
 * clusters of hours show, and hold for each window in it. A stretch of windows without texts is
 * passed in closed form, so that a series costs nothing while it is quiet.
 *
 * <p>Under an unchanged rate the odds grow by one a window on average, so a threshold of d decades
 * is passed by chance less than once in 10^d windows, as far as the level is known. To allow for
 * how well it is known, the level is taken one standard deviation high. One window adds at most
 * {@link #STEP} decades, and one hour teaches at most what four standard deviations explain: a
 * short burst neither opens an alert nor spoils the level.
 *
 * <p>Known limit: a topic that is recognised for the first time by a changed taxonomy looks like a
 * rise from nothing.
 */
final class VolumeDetector {

  /** Rises that are weighed, as multiples of the usual rate. */
  static final double[] RISES = {2, 4, 16};

  /** Decades that one window may add. */
  static final double STEP = 2;

  private static final double HIGHEST_ODDS = 1e40;
  private static final double LEAST_DISPERSION = 1.1;
  private static final double MOST_DISPERSION = 50;
  private static final double USUAL_DISPERSION = 1.5;
  private static final double DISPERSION_WEIGHT = 10;
  private static final double LEVEL_DECAY = StrictMath.pow(0.5, 1 / (5 * 24.0));
  private static final double SPREAD_DECAY = StrictMath.pow(0.5, 1 / (7 * 24.0));
  private static final double MOST_ADDED = STEP * StrictMath.log(10);

  private final long windowMillis;

  VolumeDetector(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  /**
   * What is known besides the series itself.
   *
   * @param profile how day and week run for everything
   * @param lift how much more of everything there is than usual
   * @param learnsSpread whether level and season are known well enough to learn dispersion
   * @param armed whether evidence is gathered
   */
  record Surroundings(Profile profile, double lift, boolean learnsSpread, boolean armed) {}

  /**
   * The state at {@code to}, from the state at {@code from}: no texts, except in the last window.
   *
   * @param from end of a window
   * @param to end of a later window
   * @param texts in the window that ends at {@code to}
   */
  VolumeState after(VolumeState state, long from, long to, int texts, Surroundings around) {
    VolumeState current = state;
    for (long begin = from; begin < to; ) {
      long hour = Math.floorDiv(begin, Profile.HOUR);
      if (hour != current.hour()) {
        current = withHourLearned(current, hour, around);
      }
      long end = Math.min(to, (hour + 1) * Profile.HOUR);
      current = within(current, begin, end, end == to ? texts : 0, around);
      begin = end;
    }
    return current;
  }

  /** Windows of one hour, of which only the last may have texts. */
  private VolumeState within(
      VolumeState state, long begin, long end, int texts, Surroundings around) {
    double factor = state.season().factor((begin + end) / 2, around.profile());
    double share = (double) (end - begin) / Profile.HOUR;
    double expected = state.level() * factor * share;
    return new VolumeState(
        state.texts(),
        state.hours(),
        state.spread(),
        state.spreadTexts(),
        state.season(),
        state.hour(),
        state.hourTexts() + texts,
        state.hourExpected() + expected,
        state.hourFactor() + factor * share,
        state.hourShare() + share,
        odds(state, expected, (int) ((end - begin) / windowMillis), texts, around),
        state.seen() + texts,
        state.expected() + expected);
  }

  private static double[] odds(
      VolumeState state, double expected, int windows, int texts, Surroundings around) {
    double[] odds = new double[RISES.length];
    if (around.armed()) {
      double doubt = 1 + 1 / StrictMath.sqrt(state.texts() + 1);
      double perWindow = expected * around.lift() * doubt / windows;
      double dispersion = dispersion(state);
      for (int i = 0; i < odds.length; i++) {
        double quiet = texts > 0 ? windows - 1 : windows;
        double odd = afterQuiet(state.odds()[i], quiet, perWindow, dispersion, RISES[i]);
        if (texts > 0) {
          double added = evidence(texts, perWindow, dispersion, RISES[i]);
          odd = (1 + odd) * StrictMath.exp(Math.min(added, MOST_ADDED));
        }
        odds[i] = Math.min(odd, HIGHEST_ODDS);
      }
    }
    return odds;
  }

  /** Log likelihood ratio of a count under a rise, negative binomial. */
  static double evidence(double texts, double expected, double dispersion, double rise) {
    double size = expected / (dispersion - 1);
    return texts * StrictMath.log(rise)
        + (texts + size) * StrictMath.log(dispersion / (1 + rise * (dispersion - 1)));
  }

  /** Odds after windows without texts, each of which multiplies by the same factor below 1. */
  static double afterQuiet(
      double odds, double windows, double perWindow, double dispersion, double rise) {
    double step = -evidence(0, perWindow, dispersion, rise);
    double all = step * windows;
    double restarts = step > 1e-12 ? -StrictMath.expm1(-all) / StrictMath.expm1(step) : windows;
    return odds * StrictMath.exp(-all) + restarts;
  }

  static double dispersion(VolumeState state) {
    double seen =
        (state.spread() + DISPERSION_WEIGHT * USUAL_DISPERSION)
            / (state.spreadTexts() + DISPERSION_WEIGHT);
    return Math.min(Math.max(seen, LEAST_DISPERSION), MOST_DISPERSION);
  }

  /** The state at the beginning of an hour, with the one before learned. */
  private static VolumeState withHourLearned(VolumeState state, long hour, Surroundings around) {
    double expected = state.hourExpected();
    double deviation = StrictMath.sqrt(dispersion(state) * expected);
    double learned = Math.min(state.hourTexts(), expected + Math.max(4 * deviation, 3));
    double most = Math.max(4 * deviation, 6);
    double off = Math.max(-most, Math.min(most, state.hourTexts() - expected));
    boolean spreads = around.learnsSpread();
    return new VolumeState(
        LEVEL_DECAY * state.texts() + learned,
        LEVEL_DECAY * state.hours() + state.hourFactor(),
        spreads ? SPREAD_DECAY * state.spread() + off * off : state.spread(),
        spreads ? SPREAD_DECAY * state.spreadTexts() + expected : state.spreadTexts(),
        state
            .season()
            .learned(
                state.hour() * Profile.HOUR,
                learned,
                state.level(),
                state.hourShare(),
                around.profile()),
        hour,
        0,
        0,
        0,
        0,
        state.odds(),
        state.seen(),
        state.expected());
  }
}

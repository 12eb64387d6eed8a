// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

/**
 * How the day and the week of one series run, learned as counts by hour and by day and drawn
 * towards a profile that is given. Half of what was learned is forgotten in 14 days.
 *
 * @param hours texts and expected texts in turn, for each hour of the day
 * @param days texts and expected texts in turn, for each day of the week
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
public record Season(double[] hours, double[] days) {

  /** Expected texts that the given profile counts as, by hour and by day. */
  private static final double HOUR_WEIGHT = 20;

  private static final double DAY_WEIGHT = 60;

  /** One hour of the day comes once a day; one day of the week has 24 hours a week. */
  private static final double HOUR_DECAY = StrictMath.pow(0.5, 1 / 14.0);

  private static final double DAY_DECAY = StrictMath.pow(0.5, 1 / 48.0);

  static Season none() {
    return new Season(new double[48], new double[14]);
  }

  /** The factor at a time, interpolated between the centres of hours. */
  double factor(long millis, Profile given) {
    double position = (double) Math.floorMod(millis, Profile.DAY) / Profile.HOUR - 0.5;
    int before = (int) Math.floor(position);
    double share = position - before;
    double hour =
        (1 - share) * hour((before + 24) % 24, given) + share * hour((before + 1) % 24, given);
    return hour * day(Profile.dayOf(millis), given);
  }

  /** What this series shows, drawn towards what is given. */
  Profile profile(Profile given) {
    double[] hourly = new double[24];
    double[] daily = new double[7];
    for (int i = 0; i < 24; i++) {
      hourly[i] = hour(i, given);
    }
    for (int i = 0; i < 7; i++) {
      daily[i] = day(i, given);
    }
    return new Profile(hourly, daily);
  }

  /**
   * With one more hour.
   *
   * @param millis a time in the hour
   * @param texts how many there were
   * @param level texts an hour that a flat profile would expect
   * @param share of the hour that was seen
   */
  Season learned(long millis, double texts, double level, double share, Profile given) {
    int hour = Profile.hourOf(millis);
    int day = Profile.dayOf(millis);
    double[] newHours = hours.clone();
    double[] newDays = days.clone();
    newHours[2 * hour] = HOUR_DECAY * hours[2 * hour] + texts;
    newHours[2 * hour + 1] = HOUR_DECAY * hours[2 * hour + 1] + level * share * day(day, given);
    newDays[2 * day] = DAY_DECAY * days[2 * day] + texts;
    newDays[2 * day + 1] = DAY_DECAY * days[2 * day + 1] + level * share * hour(hour, given);
    return new Season(newHours, newDays);
  }

  private double hour(int hour, Profile given) {
    return (HOUR_WEIGHT * given.hours()[hour] + hours[2 * hour])
        / (HOUR_WEIGHT + hours[2 * hour + 1]);
  }

  private double day(int day, Profile given) {
    return (DAY_WEIGHT * given.days()[day] + days[2 * day]) / (DAY_WEIGHT + days[2 * day + 1]);
  }
}

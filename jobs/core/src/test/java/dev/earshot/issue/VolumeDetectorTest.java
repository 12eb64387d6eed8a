// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeDetectorTest {

  private static final long MINUTE = 60_000;
  private static final long MONDAY = 1_772_409_600_000L;
  private static final int DAYS = 21;
  private static final double THRESHOLD = 8;

  private final VolumeDetector detector = new VolumeDetector(MINUTE);

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 3, 30, 300})
  void staysCalmThroughDaysAndWeeks(double perDay) {
    for (int series = 0; series < 10; series++) {
      Walk walk = new Walk(100L * series + (long) perDay);
      walk.run(DAYS * 1440, perDay, 1);
      assertThat(walk.highest).as("series %s", series).isLessThan(THRESHOLD);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 3, 30, 300})
  void staysCalmThoughTextsComeInClusters(double perDay) {
    for (int series = 0; series < 10; series++) {
      Walk walk = new Walk(100L * series + (long) perDay);
      walk.cluster = 2;
      walk.run(DAYS * 1440, perDay, 1);
      assertThat(walk.highest).as("series %s", series).isLessThan(THRESHOLD);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 30, 45", "10, 30, 90", "100, 120, 45", "300, 300, 60"})
  void findsALastingRise(double perDay, double riseToPerHour, int withinMinutes) {
    for (int series = 0; series < 10; series++) {
      Walk walk = new Walk(series);
      walk.run(14 * 1440 + 600, perDay, 1);
      walk.highest = 0;
      int minutes = 0;
      while (walk.highest < THRESHOLD && minutes < 180) {
        walk.step(walk.random(riseToPerHour / 60));
        minutes++;
      }
      assertThat(minutes).as("series %s", series).isLessThanOrEqualTo(withinMinutes);
    }
  }

  @Test
  void isNotMovedToTheThresholdByTheBurstOfOneWindow() {
    Walk walk = new Walk(1);
    walk.run(14 * 1440, 1, 1);
    walk.highest = 0;
    walk.step(500);
    assertThat(walk.highest).isBetween(2.0, 6.5);
  }

  @Test
  void learnsOnlyALittleFromAnHourFullOfTexts() {
    Walk walk = new Walk(1);
    walk.run(14 * 1440, 24, 1);
    double before = walk.state.level();
    for (int i = 0; i < 60; i++) {
      walk.step(20);
    }
    walk.step(0);
    walk.step(0);
    assertThat(walk.state.level()).isLessThan(1.3 * before);
  }

  @Test
  void passesQuietWindowsAtOnceAsOneByOne() {
    double odds = 50;
    for (int i = 0; i < 600; i++) {
      odds = VolumeDetector.afterQuiet(odds, 1, 0.01, 1.5, 4);
    }
    assertThat(VolumeDetector.afterQuiet(50, 600, 0.01, 1.5, 4)).isCloseTo(odds, within(1e-6));
    assertThat(VolumeDetector.afterQuiet(50, 600, 0, 1.5, 4)).isEqualTo(650);
  }

  @Test
  void expectsWhatADayAndAWeekUsuallyBring() {
    Walk walk = new Walk(3);
    walk.run(DAYS * 1440, 1000, 1);
    Season season = walk.state.season();
    long tuesday = MONDAY + Profile.DAY;
    double afternoon = season.factor(tuesday + 15 * Profile.HOUR, Profile.flat());
    double night = season.factor(tuesday + 3 * Profile.HOUR, Profile.flat());
    double saturday = season.factor(tuesday + 4 * Profile.DAY + 15 * Profile.HOUR, Profile.flat());
    assertThat(afternoon / night).isBetween(3.0, 7.0);
    assertThat(saturday / afternoon).isBetween(0.4, 0.75);
  }

  /** One series, minute by minute; windows without texts are passed over as on the board. */
  private final class Walk {

    private final Random random;
    private VolumeState state = VolumeState.none(MONDAY);
    private long until = MONDAY;
    private long now = MONDAY;
    private double highest;
    private int cluster = 1;

    Walk(long seed) {
      random = new Random(seed);
    }

    void run(int minutes, double perDay, double factor) {
      for (int i = 0; i < minutes; i++) {
        step(cluster * random(perDay / 1440 * factor * rhythm(now) / cluster));
      }
    }

    void step(int texts) {
      now += MINUTE;
      if (texts > 0) {
        long age = now - MONDAY;
        var around =
            new VolumeDetector.Surroundings(
                Profile.flat(), 1, age > 2 * Profile.DAY, age > 5 * Profile.DAY);
        state = detector.after(state, until, now, texts, around);
        until = now;
        highest = Math.max(highest, state.score());
      }
    }

    int random(double mean) {
      double limit = Math.exp(-mean);
      double product = random.nextDouble();
      int n = 0;
      while (product > limit) {
        product *= random.nextDouble();
        n++;
      }
      return n;
    }
  }

  private static double rhythm(long time) {
    double hour = (double) (time % Profile.DAY) / Profile.HOUR;
    long day = (time - MONDAY) / Profile.DAY % 7;
    return Math.exp(0.8 * Math.cos((hour - 15) / 24 * 2 * Math.PI)) * (day >= 5 ? 0.6 : 1.15);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SentimentDetectorTest {

  private final SentimentDetector detector = new SentimentDetector();
  private final Random random = new Random(7);
  private SentimentState state = SentimentState.none();
  private long now;
  private double highest;

  @Test
  void staysCalmWhileTheMeanStaysThoughHoursDiffer() {
    for (int series = 0; series < 20; series++) {
      state = SentimentState.none();
      for (int hour = 0; hour < 21 * 24; hour++) {
        double mood = 0.1 + 0.1 * random.nextGaussian();
        say(8, mood, hour > 48);
      }
    }
    assertThat(highest).isLessThan(8);
  }

  @Test
  void findsAFallWithinSomeDozenTexts() {
    for (int hour = 0; hour < 10 * 24; hour++) {
      say(4, 0.1, hour > 48);
    }
    highest = 0;
    int texts = 0;
    while (highest < 8 && texts < 200) {
      say(1, -0.5, true);
      texts++;
    }
    assertThat(texts).isBetween(8, 60);
  }

  @Test
  void seesNoProblemInARise() {
    for (int hour = 0; hour < 10 * 24; hour++) {
      say(4, -0.2, hour > 48);
    }
    highest = 0;
    say(100, 0.6, true);
    assertThat(highest).isLessThan(3);
  }

  @Test
  void addsLittleForOneWindow() {
    for (int hour = 0; hour < 10 * 24; hour++) {
      say(4, 0.1, false);
    }
    state = detector.after(state, now + 1, 200, -200, 200, 4, true);
    assertThat(state.score()).isLessThanOrEqualTo(SentimentDetector.STEP + 0.01);
  }

  private void say(int texts, double mean, boolean armed) {
    for (int i = 0; i < texts; i++) {
      double score = Math.max(-1, Math.min(1, mean + 0.4 * random.nextGaussian()));
      now += Profile.HOUR / texts;
      state = detector.after(state, now, 1, score, score * score, texts, armed);
      highest = Math.max(highest, state.score());
    }
  }
}

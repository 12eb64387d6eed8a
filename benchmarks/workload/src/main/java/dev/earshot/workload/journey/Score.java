// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.chance.Chance;
import dev.earshot.workload.text.Tone;

/**
 * An answer on a scale.
 *
 * @param metric NPS, CSAT, CES or STARS; more is better on each
 * @param raw the answer
 * @param least lowest possible
 * @param most highest possible
 * @param level RELATIONSHIP or INTERACTION
 */
record Score(String metric, int raw, int least, int most, String level) {

  static Score nps(Tone tone, Chance chance) {
    int raw =
        switch (tone) {
          case POSITIVE -> chance.is(0.2) ? 8 : (int) chance.between(9, 10);
          case NEUTRAL -> (int) chance.between(6, 9);
          case NEGATIVE -> (int) chance.between(0, 6);
        };
    return new Score("NPS", raw, 0, 10, "RELATIONSHIP");
  }

  static Score csat(Tone tone, Chance chance) {
    return new Score("CSAT", ofFive(tone, chance), 1, 5, "INTERACTION");
  }

  static Score stars(Tone tone, Chance chance) {
    return new Score("STARS", ofFive(tone, chance), 1, 5, "INTERACTION");
  }

  private static int ofFive(Tone tone, Chance chance) {
    return switch (tone) {
      case POSITIVE -> chance.is(0.3) ? 4 : 5;
      case NEUTRAL -> (int) chance.between(3, 4);
      case NEGATIVE -> chance.is(0.6) ? 1 : (int) chance.between(2, 3);
    };
  }

  /** Agreement that it was easy, from 1 to 7. */
  static Score ces(Tone tone, Chance chance) {
    int raw =
        switch (tone) {
          case POSITIVE -> (int) chance.between(6, 7);
          case NEUTRAL -> (int) chance.between(4, 6);
          case NEGATIVE -> (int) chance.between(1, 3);
        };
    return new Score("CES", raw, 1, 7, "INTERACTION");
  }
}

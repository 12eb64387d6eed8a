// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.chance.Chance;
import dev.earshot.workload.text.Tone;
import java.util.List;

/**
 * What customers speak of when nothing particular has happened. In surveys, reviews and social
 * posts they praise and blame; to the help desk they bring what does not work, and questions.
 */
final class TopicMix {

  /**
   * A topic.
   *
   * @param path in the default taxonomy; empty for none in particular
   * @param voice weight in surveys, reviews and social posts
   * @param service weight in tickets and chats
   * @param positive share of the voices that praise
   * @param negative share that complain; the rest ask or wish
   */
  record Entry(String path, double voice, double service, double positive, double negative) {

    Tone tone(Chance chance) {
      double at = chance.unit();
      return at < positive
          ? Tone.POSITIVE
          : at < positive + negative ? Tone.NEGATIVE : Tone.NEUTRAL;
    }
  }

  static final List<Entry> ENTRIES =
      List.of(
          new Entry("", 8, 0, 0.75, 0.15),
          new Entry("billing/charge", 0.4, 1.2, 0, 0.7),
          new Entry("billing/refund", 1, 4, 0.15, 0.5),
          new Entry("billing/invoice", 0.5, 4, 0.1, 0.3),
          new Entry("billing/payment", 0.5, 3, 0, 0.6),
          new Entry("price/level", 6, 0.5, 0.5, 0.42),
          new Entry("price/promotion", 2, 2, 0.35, 0.3),
          new Entry("delivery/late", 3.5, 5, 0, 0.75),
          new Entry("delivery/missing", 1.2, 4, 0, 0.8),
          new Entry("delivery/damaged", 1.5, 3, 0, 0.8),
          new Entry("delivery/wrong-item", 1, 3, 0, 0.75),
          new Entry("delivery/experience", 8, 1.5, 0.75, 0.12),
          new Entry("returns", 2, 4, 0.35, 0.3),
          new Entry("order/cancellation", 0.5, 3, 0, 0.45),
          new Entry("order/change", 0.2, 3, 0, 0.25),
          new Entry("order/stock", 1.5, 3, 0, 0.5),
          new Entry("order/booking", 2, 0.5, 0.7, 0.3),
          new Entry("staff/attitude", 2, 1, 0, 1),
          new Entry("staff/praise", 6, 0.5, 1, 0),
          new Entry("support/service", 4, 1, 0.5, 0.4),
          new Entry("support/waiting", 2, 2, 0, 0.7),
          new Entry("support/unreachable", 1, 1, 0, 1),
          new Entry("support/resolution", 2, 1, 0.6, 0.4),
          new Entry("product/quality", 13, 1, 0.72, 0.28),
          new Entry("product/defect", 3.5, 6, 0, 0.75),
          new Entry("product/fit", 4, 1.5, 0.5, 0.4),
          new Entry("product/usability", 5, 1.5, 0.6, 0.25),
          new Entry("product/feature", 1.5, 1, 0.3, 0.2),
          new Entry("app/crash", 1, 2, 0, 0.8),
          new Entry("app/login", 0.4, 1.5, 0, 0.6),
          new Entry("app/general", 3, 1, 0.55, 0.3),
          new Entry("loyalty/recommending", 7, 0, 1, 0),
          new Entry("loyalty/leaving", 1.5, 0.5, 0, 1),
          new Entry("loyalty/program", 1, 1.5, 0.4, 0.15));

  private static final double[] VOICE = cumulative(false);
  private static final double[] SERVICE = cumulative(true);

  private TopicMix() {}

  private static double[] cumulative(boolean service) {
    double[] sums = new double[ENTRIES.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += service ? ENTRIES.get(i).service() : ENTRIES.get(i).voice();
      sums[i] = sum;
    }
    return sums;
  }

  /** A topic for a survey, a review or a social post. */
  static Entry forVoice(Chance chance) {
    return ENTRIES.get(chance.weighted(VOICE));
  }

  /** A topic for a ticket or a chat. */
  static Entry forService(Chance chance) {
    return ENTRIES.get(chance.weighted(SERVICE));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.ThreeClasses;
import java.util.Optional;

/**
 * What an organisation knows of its texts before any is read.
 *
 * @param neutralClass whether a text can be neutral; star-rated reviews hardly are
 * @param classMix the rough shares of the three labels, if known. Their square root counts: in full
 *     they would all but delete the rarest class, and estimating them from the texts does. Shares
 *     are positive.
 */
public record HeadOptions(boolean neutralClass, Optional<ThreeClasses> classMix) {

  /** Nothing is known: three labels, each as likely as the others. */
  public static final HeadOptions USUAL = new HeadOptions(true, Optional.empty());

  private static final double IMPOSSIBLE = -1e3;

  public HeadOptions {
    classMix.ifPresent(HeadOptions::check);
  }

  private static void check(ThreeClasses mix) {
    if (!(mix.negative() > 0 && mix.neutral() > 0 && mix.positive() > 0)) {
      throw new IllegalArgumentException("each share of a class mix must be positive: " + mix);
    }
  }

  /** What the options add to the logits, beside the evidence. */
  double[] logits() {
    double[] logits = new double[LinearLayer.CLASSES];
    classMix.ifPresent(
        mix -> {
          logits[0] = StrictMath.log(mix.negative()) / 2;
          logits[1] = StrictMath.log(mix.neutral()) / 2;
          logits[2] = StrictMath.log(mix.positive()) / 2;
        });
    return logits;
  }

  /** {@code logits} without the label that cannot be. */
  double[] allowed(double[] logits) {
    return neutralClass ? logits : new double[] {logits[0], logits[1] + IMPOSSIBLE, logits[2]};
  }
}

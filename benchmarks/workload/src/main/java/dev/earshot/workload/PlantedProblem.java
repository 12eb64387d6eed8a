// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import java.time.Duration;
import java.time.Instant;

/**
 * A problem of customers that the workload plants, so that finding it can be judged. Its texts come
 * as a Poisson process whose rate rises in a straight line for {@code ramp}, holds until {@code
 * start + duration} and then fades in a straight line:
 *
 * <pre>
 *  texts/h         ____________
 *                 /            \
 *   _____________/              \____________
 *             start  +ramp      +duration  +duration+fade = end
 * </pre>
 *
 * <p>For {@link Kind#SENTIMENT} nothing is added; the same line, scaled to 1, is the share of the
 * brand's texts about the topic that turn negative.
 *
 * @param id names the problem in the ground truth; neither empty nor with white space
 * @param kind what changes
 * @param brand whose customers have it: a name of {@link
 *     dev.earshot.workload.organisation.Organisation}
 * @param topic path in the default taxonomy, such as {@code billing/charge}
 * @param start when the first customers meet it
 * @param duration from the start until it begins to fade; at least the ramp
 * @param ramp until the full rate is reached; may be zero
 * @param fade from the full rate to nothing; may be zero
 * @param textsPerHour texts more an hour at the full rate; 0 for SENTIMENT
 */
public record PlantedProblem(
    String id,
    Kind kind,
    String brand,
    String topic,
    Instant start,
    Duration duration,
    Duration ramp,
    Duration fade,
    double textsPerHour) {

  /** What a problem changes. */
  public enum Kind {
    /** More texts about the topic, most of them negative. */
    VOLUME,
    /** As many texts about the topic as ever, but they turn negative. */
    SENTIMENT
  }

  public PlantedProblem {
    if (id.isBlank() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException("a problem needs an id without white space");
    }
    if (duration.compareTo(ramp) < 0 || ramp.isNegative() || fade.isNegative()) {
      throw new IllegalArgumentException("the problem " + id + " must rise before it fades");
    }
    if ((kind == Kind.VOLUME) != (textsPerHour > 0)) {
      throw new IllegalArgumentException(
          "the problem " + id + " of kind " + kind + " cannot add " + textsPerHour + " texts");
    }
  }

  /** When nobody meets it any more; what it caused may still be told later. */
  public Instant end() {
    return start.plus(duration).plus(fade);
  }

  /** How much of the full rate is reached at a time, from 0 to 1. */
  public double strength(Instant at) {
    if (at.isBefore(start) || !at.isBefore(end())) {
      return 0;
    }
    double since = Duration.between(start, at).toMillis();
    if (since < ramp.toMillis()) {
      return since / ramp.toMillis();
    }
    double left = Duration.between(at, end()).toMillis();
    return fade.isZero() ? 1 : Math.min(1, left / fade.toMillis());
  }
}

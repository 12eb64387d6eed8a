// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.ThreeClasses;
import dev.earshot.text.sentiment.rules.Faces;
import java.util.OptionalDouble;

/**
 * What a text feels like by what needs no word of it to be understood: faces, and the rating that
 * its writer gave. For languages that have no head, and for texts that have no word.
 *
 * <p>It says little and is not sure of it: confidence is below {@value #MOST_CONFIDENCE}, since
 * irony smiles, and since people complain about one thing within a good rating. A text without a
 * face or rating has no sentiment, rather than a neutral one.
 */
final class SignHead {

  private static final double MOST_CONFIDENCE = 0.6;

  /** The log-odds that a clear face, or the best or worst rating, speaks for its side. */
  private static final double FACE = 2;

  private static final double RATING = 2;

  /** More faces of one kind say no more than this many. */
  private static final double MOST_FACES = 1;

  private SignHead() {}

  /**
   * What the signs of {@code text} say; {@link Sentiment#UNKNOWN} without any.
   *
   * @param rating in [0, 1], 1 is best
   */
  static Sentiment judge(String text, OptionalDouble rating) {
    Evidence evidence = new Evidence();
    Faces faces = Faces.of(text);
    if (!faces.isEmpty()) {
      evidence.plus(Source.FACES, towards(FACE * leaning(faces)));
    }
    rating.ifPresent(given -> evidence.plus(Source.RATING, towards(RATING * (2 * given - 1))));
    if (evidence.parts().isEmpty()) {
      return Sentiment.UNKNOWN;
    }
    double[] classes = Softmax.of(evidence.logits());
    ThreeClasses probabilities = new ThreeClasses(classes[0], classes[1], classes[2]);
    return new Sentiment(
        probabilities.likeliest(),
        score(evidence.logits()),
        MOST_CONFIDENCE * probabilities.of(probabilities.likeliest()),
        probabilities,
        Shares.of(evidence, SignHead::score));
  }

  private static double leaning(Faces faces) {
    return Math.min(MOST_FACES, faces.good()) - Math.min(MOST_FACES, faces.bad());
  }

  /** Logits that lean to the good side, or to the bad one if {@code strength} is negative. */
  private static double[] towards(double strength) {
    return new double[] {-strength, 0, strength};
  }

  private static double score(double[] logits) {
    double[] classes = Softmax.of(logits);
    return classes[2] - classes[0];
  }
}

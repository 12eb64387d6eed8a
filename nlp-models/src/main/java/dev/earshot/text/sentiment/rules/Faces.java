// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import java.util.List;

/**
 * What the pictures and faces of a text feel like. They mean the same in every language; no word is
 * read.
 *
 * @param good the sum of those that are good, at least 0; one that is very good counts 1
 * @param bad the sum of those that are bad, at least 0
 */
public record Faces(double good, double bad) {

  /** The faces of {@code text} that the lexicon knows. */
  public static Faces of(String text) {
    Lexicon lexicon = Lexicon.shared();
    List<Sign> signs = Signs.of(text, lexicon);
    double good = 0;
    double bad = 0;
    for (int i = 0; i < signs.size(); i++) {
      double feeling = feeling(lexicon, signs, i);
      good += Math.max(0, feeling);
      bad += Math.max(0, -feeling);
    }
    return new Faces(good, bad);
  }

  private static double feeling(Lexicon lexicon, List<Sign> signs, int at) {
    Sign.Kind kind = signs.get(at).kind();
    if (kind != Sign.Kind.EMOJI && kind != Sign.Kind.EMOTICON) {
      return 0;
    }
    Entry entry = lexicon.at(signs, at);
    return entry == null ? 0 : entry.feeling();
  }

  /** Whether none has a feeling. */
  public boolean isEmpty() {
    return good == 0 && bad == 0;
  }
}

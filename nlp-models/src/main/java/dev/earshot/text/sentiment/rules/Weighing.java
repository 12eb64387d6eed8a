// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import java.util.List;

/**
 * The feeling of each sign of a text where it stands. Results are by sign: a phrase's stand at its
 * first sign.
 *
 * <p>The factors are of the size that studies of valence shifters agree on; what they are worth
 * together is learnt by the head, so none is tuned.
 */
final class Weighing {

  private static final int NEGATION_REACH = 4;
  private static final int DEGREE_REACH = 2;
  private static final double NEGATED = -0.6;
  private static final double BOOSTED = 1.35;
  private static final double DAMPED = 0.65;
  private static final double SHOUTED = 1.25;
  private static final double STRETCHED = 1.2;
  private static final double BEFORE_CONTRAST = 0.6;
  private static final double AFTER_CONTRAST = 1.3;
  private static final double CONDITIONAL = 0.6;
  private static final double ASKED = 0.6;
  private static final double EXCLAIMED = 0.12;

  final List<Sign> signs;
  final double[] feeling;
  final Cue[] cue;
  final boolean[] negated;

  /** By sign, the number of its sentence. */
  final int[] sentence;

  private final boolean mostlyCapitals;
  private int sentenceBegin;
  private int sentences;
  private int negationLeft;
  private int degreeLeft;
  private double degree;
  private boolean conditional;
  private boolean contrasted;

  private Weighing(List<Sign> signs) {
    this.signs = signs;
    this.feeling = new double[signs.size()];
    this.cue = new Cue[signs.size()];
    this.negated = new boolean[signs.size()];
    this.sentence = new int[signs.size()];
    this.mostlyCapitals = mostlyCapitals(signs);
  }

  static Weighing of(List<Sign> signs, Lexicon lexicon) {
    Weighing weighing = new Weighing(signs);
    int i = 0;
    while (i < signs.size()) {
      i = weighing.read(lexicon, i);
    }
    weighing.endSentence(signs.size(), false, 0);
    return weighing;
  }

  int sentences() {
    return sentences;
  }

  private int read(Lexicon lexicon, int i) {
    Entry entry = lexicon.at(signs, i);
    if (entry != null) {
      weigh(entry, i);
      pass(entry.words());
      begin(entry.cue(), i);
      return i + entry.words();
    }
    Sign sign = signs.get(i);
    pass(1);
    if (sign.isStop()) {
      endSentence(i + 1, sign.form().indexOf('?') >= 0, sign.count('!'));
    } else if (sign.isBreak()) {
      negationLeft = 0;
      degreeLeft = 0;
      conditional = false;
    }
    return i + 1;
  }

  private void weigh(Entry entry, int i) {
    Sign sign = signs.get(i);
    cue[i] = entry.cue();
    double value = entry.feeling();
    if (value == 0 || boostsAWord(entry, i)) {
      return;
    }
    if (degreeLeft > 0) {
      value *= degree;
    }
    if (negationLeft > 0 && entry.cue() != Cue.THANKS && sign.isWord()) {
      value *= NEGATED;
      negated[i] = true;
    }
    if (sign.capitals() && !mostlyCapitals) {
      value *= SHOUTED;
    }
    if (sign.stretched()) {
      value *= STRETCHED;
    }
    feeling[i] = value * (conditional ? CONDITIONAL : 1) * (contrasted ? AFTER_CONTRAST : 1);
  }

  /** Whether a word of degree has something behind it; "super" alone is praise. */
  private boolean boostsAWord(Entry entry, int i) {
    int next = i + entry.words();
    return entry.cue() == Cue.BOOST && next < signs.size() && signs.get(next).isWord();
  }

  private void pass(int words) {
    negationLeft = Math.max(0, negationLeft - words);
    degreeLeft = Math.max(0, degreeLeft - words);
  }

  /** What a cue does to the signs behind it; most of them do nothing. */
  private void begin(Cue cue, int i) {
    if (cue == Cue.NEGATION) {
      negationLeft = NEGATION_REACH;
    } else if (cue == Cue.BOOST) {
      degree(BOOSTED);
    } else if (cue == Cue.DAMPER) {
      degree(DAMPED);
    } else if (cue == Cue.CONTRAST) {
      contrast(i);
    } else if (cue == Cue.CONDITION || cue == Cue.WISH) {
      conditional = true;
    }
  }

  private void degree(double factor) {
    degree = factor;
    degreeLeft = DEGREE_REACH;
  }

  private void contrast(int at) {
    negationLeft = 0;
    conditional = false;
    if (!contrasted) {
      scale(sentenceBegin, at, BEFORE_CONTRAST);
      contrasted = true;
    }
  }

  private void endSentence(int end, boolean asked, int exclamations) {
    if (end == sentenceBegin) {
      return;
    }
    if (asked) {
      scale(sentenceBegin, end, ASKED);
    }
    if (exclamations > 0) {
      scale(sentenceBegin, end, 1 + EXCLAIMED * Math.min(3, exclamations));
    }
    for (int i = sentenceBegin; i < end; i++) {
      sentence[i] = sentences;
    }
    sentences++;
    sentenceBegin = end;
    negationLeft = 0;
    degreeLeft = 0;
    conditional = false;
    contrasted = false;
  }

  private void scale(int begin, int end, double factor) {
    for (int i = begin; i < end; i++) {
      feeling[i] *= factor;
    }
  }

  private static boolean mostlyCapitals(List<Sign> signs) {
    int words = 0;
    int capitals = 0;
    for (Sign sign : signs) {
      words += sign.isWord() ? 1 : 0;
      capitals += sign.capitals() ? 1 : 0;
    }
    return 2 * capitals > words;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import java.util.List;
import java.util.Set;

/** What the rules find in one text: one row of {@link RuleInput}s and reasons for doubt. */
public final class RuleReading {

  private static final Set<String> FIRST =
      Set.of(
          "i", "i'm", "i've", "i'd", "i'll", "im", "my", "me", "mine", "we", "our", "us", "we're");
  private static final Set<String> SECOND =
      Set.of("you", "your", "you're", "you've", "u", "ur", "yours", "you'll", "youre", "yall");

  /** Who says so much good does not merely ask. */
  private static final double PRAISE = 0.6;

  /** Half of the squashed range is reached at this sum. */
  private static final double SQUASH = 1.2;

  private final Weighing weighing;

  /** By the place of each {@link RuleInput}. */
  private final double[] inputs = new double[RuleInput.COUNT];

  /** How often each {@link Cue} stands there, by its place. */
  private final int[] cues = new int[Cue.COUNT];

  private int words;
  private int problems;
  private double good;
  private double bad;

  private RuleReading(Weighing weighing) {
    this.weighing = weighing;
    for (int i = 0; i < weighing.signs.size(); i++) {
      sign(weighing.signs.get(i), i);
    }
    balances();
    phrases();
    shape();
  }

  /** What the rules find in {@code signs}. */
  public static RuleReading of(List<Sign> signs, Lexicon lexicon) {
    return new RuleReading(Weighing.of(signs, lexicon));
  }

  /** The inputs in the order of {@link RuleInput}. */
  public double[] row() {
    return inputs.clone();
  }

  /** One input. */
  public double get(RuleInput input) {
    return inputs[input.place()];
  }

  private void sign(Sign sign, int i) {
    words += sign.isWord() ? 1 : 0;
    double feeling = weighing.feeling[i];
    good += Math.max(0, feeling);
    bad += Math.max(0, -feeling);
    Cue cue = weighing.cue[i];
    if (cue != null) {
      cues[cue.place()]++;
      problems += isBad(cue) && feeling < 0 ? 1 : 0;
      turned(i, feeling);
    } else if (sign.isWord()) {
      add(RuleInput.PLAIN_WORDS, 1);
    }
    face(sign, feeling);
    form(sign);
  }

  private static boolean isBad(Cue cue) {
    return cue == Cue.PROBLEM || cue == Cue.LEAVING || cue == Cue.PROFANITY;
  }

  private void turned(int i, double feeling) {
    if (weighing.negated[i]) {
      add(feeling < 0 ? RuleInput.NEGATED_GOOD : RuleInput.NEGATED_BAD, 1);
    }
  }

  private void face(Sign sign, double feeling) {
    if (sign.kind() == Sign.Kind.EMOJI || sign.kind() == Sign.Kind.EMOTICON) {
      if (feeling != 0) {
        add(feeling > 0 ? RuleInput.GOOD_FACES : RuleInput.BAD_FACES, 1);
      }
    }
  }

  private void form(Sign sign) {
    if (sign.kind() == Sign.Kind.MARK) {
      add(RuleInput.EXCLAMATIONS, sign.count('!'));
      add(RuleInput.QUESTION_MARKS, sign.count('?'));
      add(RuleInput.TRAILING, sign.form().startsWith("..") || sign.form().startsWith("…") ? 1 : 0);
    } else if (sign.kind() == Sign.Kind.NUMBER) {
      add(RuleInput.NUMBERS, 1);
    } else if (sign.isWord()) {
      add(RuleInput.CAPITALS, sign.capitals() ? 1 : 0);
      add(RuleInput.STRETCHED, sign.stretched() ? 1 : 0);
      add(RuleInput.FIRST_PERSON, FIRST.contains(sign.form()) ? 1 : 0);
      add(RuleInput.SECOND_PERSON, SECOND.contains(sign.form()) ? 1 : 0);
    }
  }

  private void balances() {
    double[] sums = new double[Math.max(1, weighing.sentences())];
    double best = 0;
    double worst = 0;
    for (int i = 0; i < weighing.feeling.length; i++) {
      sums[weighing.sentence[i]] += weighing.feeling[i];
      best = Math.max(best, weighing.feeling[i]);
      worst = Math.min(worst, weighing.feeling[i]);
    }
    set(RuleInput.BEST, best);
    set(RuleInput.WORST, worst);
    set(RuleInput.BALANCE, squashed(good - bad));
    set(RuleInput.FIRST_BALANCE, squashed(sums[0]));
    set(RuleInput.LAST_BALANCE, squashed(sums[sums.length - 1]));
    for (double sum : sums) {
      RuleInput side = sum > 0 ? RuleInput.BEST_BALANCE : RuleInput.WORST_BALANCE;
      double squashed = squashed(sum);
      set(side, sum > 0 ? Math.max(get(side), squashed) : Math.min(get(side), squashed));
    }
    set(RuleInput.GOOD, StrictMath.log1p(2 * good));
    set(RuleInput.BAD, StrictMath.log1p(2 * bad));
    set(RuleInput.DENSITY, 4 * (good - bad) / (words + 4));
    set(RuleInput.MIXED, StrictMath.log1p(2 * Math.min(good, bad)));
    set(RuleInput.NO_FEELING, good == 0 && bad == 0 ? 1 : 0);
  }

  private static double squashed(double sum) {
    return sum / Math.sqrt(sum * sum + SQUASH);
  }

  private void phrases() {
    set(RuleInput.NEGATIONS, log(Cue.NEGATION));
    set(RuleInput.DEGREES, log(Cue.BOOST));
    set(RuleInput.CONTRAST, log(Cue.CONTRAST));
    set(RuleInput.CONDITIONS, log(Cue.CONDITION));
    set(RuleInput.WISHES, log(Cue.WISH));
    set(RuleInput.REQUESTS, log(Cue.REQUEST));
    set(RuleInput.QUESTION_WORDS, log(Cue.QUESTION));
    set(RuleInput.RESOLVED, log(Cue.RESOLVED));
    set(RuleInput.GREETINGS, log(Cue.GREETING));
    set(RuleInput.COMPARISONS, log(Cue.COMPARISON));
    set(RuleInput.SARCASM, log(Cue.SARCASM));
    set(RuleInput.DURATIONS, log(Cue.DURATION));
    set(RuleInput.DATES, log(Cue.DATE));
    set(RuleInput.LAUGHTER, log(Cue.LAUGHTER));
    set(RuleInput.PROFANITY, log(Cue.PROFANITY));
    set(RuleInput.LEAVING, log(Cue.LEAVING));
    set(RuleInput.RECOMMENDING, log(Cue.RECOMMENDING));
    set(RuleInput.PROBLEMS, StrictMath.log1p(problems));
    boolean thanks = cues[Cue.THANKS.place()] > 0;
    set(RuleInput.THANKS, thanks && problems == 0 ? 1 : 0);
    set(RuleInput.THANKS_WITH_PROBLEM, thanks && problems > 0 ? 1 : 0);
    boolean sarcasm = cues[Cue.SARCASM.place()] > 0;
    set(RuleInput.SARCASM_WITH_PROBLEM, sarcasm && problems > 0 ? 1 : 0);
  }

  private double log(Cue cue) {
    return logOf(cues[cue.place()]);
  }

  private void shape() {
    logOf(RuleInput.EXCLAMATIONS);
    logOf(RuleInput.QUESTION_MARKS);
    logOf(RuleInput.FIRST_PERSON);
    logOf(RuleInput.SECOND_PERSON);
    logOf(RuleInput.NUMBERS);
    logOf(RuleInput.TRAILING);
    set(RuleInput.EXCLAIMED_BALANCE, get(RuleInput.EXCLAMATIONS) * get(RuleInput.BALANCE));
    set(RuleInput.CAPITALS, get(RuleInput.CAPITALS) / (words + 2));
    set(RuleInput.PLAIN_WORDS, get(RuleInput.PLAIN_WORDS) / (words + 2));
    set(RuleInput.LENGTH, StrictMath.log1p(words));
    set(RuleInput.BEGINS_AS_QUESTION, beginsAsQuestion() ? 1 : 0);
    set(RuleInput.ENDS_AS_QUESTION, endsAsQuestion() ? 1 : 0);
    boolean asks = get(RuleInput.REQUESTS) + get(RuleInput.QUESTION_MARKS) > 0;
    boolean calm = bad == 0 && good < PRAISE;
    set(RuleInput.CALM_REQUEST, calm && (asks || beginsAsQuestion()) ? 1 : 0);
  }

  /** Most counts are 0. */
  private static double logOf(double count) {
    return count == 0 ? 0 : StrictMath.log1p(count);
  }

  private void logOf(RuleInput input) {
    set(input, logOf(get(input)));
  }

  /** A question's first word, and no full stop or exclamation mark behind its sentence. */
  private boolean beginsAsQuestion() {
    boolean asks = false;
    boolean begun = false;
    for (int i = 0; i < weighing.signs.size(); i++) {
      Sign sign = weighing.signs.get(i);
      if (!begun && sign.isWord() && weighing.cue[i] != Cue.GREETING) {
        begun = true;
        asks = weighing.cue[i] == Cue.QUESTION;
      } else if (begun && sign.isStop()) {
        return asks && sign.form().indexOf('?') >= 0;
      }
    }
    return asks;
  }

  private boolean endsAsQuestion() {
    for (int i = weighing.signs.size() - 1; i >= 0; i--) {
      Sign sign = weighing.signs.get(i);
      if (sign.kind() == Sign.Kind.MARK || sign.isWord()) {
        return sign.form().indexOf('?') >= 0;
      }
    }
    return false;
  }

  private void set(RuleInput input, double value) {
    inputs[input.place()] = value;
  }

  private void add(RuleInput input, double value) {
    inputs[input.place()] += value;
  }
}

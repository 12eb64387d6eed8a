// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the tagger for names and addresses: an averaged perceptron (Collins 2002) that decodes
 * from left to right with its own labels. The same examples and seed give the same model.
 */
public final class NameTrainer {

  private static final int EPOCHS = 8;
  private static final double SCALE = 256;
  private static final NameLeads LEADS = new NameLeads(-800, 2_000, 900, 2_000, 2_500, -600);

  /** What a stretch of an example is. */
  public enum Kind {
    NAME(NameModel.NAME),
    ADDRESS(NameModel.ADDRESS),
    PLACE(NameModel.PLACE),
    ORGANISATION(NameModel.ORGANISATION);

    private final int label;

    Kind(int label) {
      this.label = label;
    }
  }

  /** What a word is, beside what the model learns of it. */
  public enum Word {
    FIRST_NAME(Lexicon.FIRST),
    LAST_NAME(Lexicon.LAST),
    COMMON(Lexicon.COMMON),
    NAME_CUE(Lexicon.NAME_CUE),
    STREET(Lexicon.STREET),
    LAND(Lexicon.LAND);

    private final int flag;

    Word(int flag) {
      this.flag = flag;
    }

    /** As a bit. */
    public int flag() {
      return flag;
    }
  }

  /** A stretch of a text, from begin to before end in UTF-16 units. */
  public record Stretch(Kind kind, int begin, int end) {}

  /** A text and what stands in it. */
  public record Example(String text, List<Stretch> stretches) {}

  /** An example cut into tokens, with the label of each. */
  private static final class Tagged {
    private final Tokens tokens;
    private final String text;
    private final byte[] labels;

    Tagged(Tokens tokens, String text, byte[] labels) {
      this.tokens = tokens;
      this.text = text;
      this.labels = labels;
    }
  }

  private final Lexicon lexicon;
  private final List<Tagged> examples = new ArrayList<>();
  private final double[] weights = new double[NameFeatures.SLOTS * NameModel.LABELS];
  private final double[] totals = new double[weights.length];
  private final double[] scores = new double[NameModel.LABELS];
  private long step = 1;

  private NameTrainer(Map<String, Integer> words, List<Example> texts) {
    this.lexicon = Lexicon.of(words);
    texts.forEach(example -> examples.add(tagged(example)));
  }

  /**
   * Trains on {@code examples} and writes the model.
   *
   * @param words with the bits of {@link Word}
   */
  public static void train(
      Map<String, Integer> words, List<Example> examples, long seed, OutputStream out)
      throws IOException {
    NameTrainer trainer = new NameTrainer(words, examples);
    trainer.run(new Random(seed));
    trainer.model().write(out);
  }

  private Tagged tagged(Example example) {
    Tokens tokens = Tokens.of(example.text(), lexicon);
    byte[] labels = new byte[tokens.size()];
    for (int i = 0; i < labels.length; i++) {
      for (Stretch stretch : example.stretches()) {
        if (tokens.begin(i) >= stretch.begin() && tokens.end(i) <= stretch.end()) {
          labels[i] = (byte) stretch.kind().label;
        }
      }
    }
    return new Tagged(tokens, example.text(), labels);
  }

  private void run(Random random) {
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      examples.forEach(this::learn);
    }
  }

  private void learn(Tagged example) {
    byte[] guesses = new byte[example.labels.length];
    NameFeatures features = new NameFeatures(example.tokens, example.text);
    int last = NameModel.OTHER;
    for (int i = 0; i < guesses.length; i++) {
      if (NameModel.isOpen(example.tokens, i, last)) {
        int[] slots = features.of(i, guesses);
        int right = example.labels[i];
        guesses[i] = (byte) best(slots);
        if (guesses[i] != right) {
          add(slots, right, 1);
          add(slots, guesses[i], -1);
        }
        step++;
      }
      last = guesses[i];
    }
  }

  private int best(int[] slots) {
    Arrays.fill(scores, 0);
    for (int slot : slots) {
      for (int label = 0; label < NameModel.LABELS; label++) {
        scores[label] += weights[slot * NameModel.LABELS + label];
      }
    }
    int best = 0;
    for (int label = 1; label < NameModel.LABELS; label++) {
      best = scores[label] > scores[best] ? label : best;
    }
    return best;
  }

  private void add(int[] slots, int label, int sign) {
    for (int slot : slots) {
      weights[slot * NameModel.LABELS + label] += sign;
      totals[slot * NameModel.LABELS + label] += (double) sign * step;
    }
  }

  private NameModel model() {
    short[] rounded = new short[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double mean = weights[i] - totals[i] / step;
      rounded[i] = (short) Math.max(-32_000, Math.min(32_000, Math.rint(mean * SCALE)));
    }
    return new NameModel(lexicon, LEADS, rounded);
  }
}

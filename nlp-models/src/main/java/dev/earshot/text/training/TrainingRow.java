// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.head.HeadInputs;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A labelled text as a head sees it. */
public final class TrainingRow {

  private final LabelledText labelled;
  private final HeadInputs inputs;
  private final double[] vector;

  /**
   * A row of its parts; the array becomes its own.
   *
   * @param labelled the text and its label
   * @param inputs of the head
   * @param vector the text's embedding; empty when none is trained on
   */
  public TrainingRow(LabelledText labelled, HeadInputs inputs, double[] vector) {
    this.labelled = labelled;
    this.inputs = inputs;
    this.vector = vector;
  }

  /** Reads texts into rows. */
  public interface Reader {

    /** The row of one text. */
    TrainingRow read(LabelledText text);

    /**
     * A reader by the two models.
     *
     * @param sentences reads a text's sentences
     * @param encoder gives a text's embedding, if embeddings are trained on
     */
    static Reader of(
        Function<String, List<SentenceSentiment>> sentences,
        Optional<Function<String, float[]>> encoder) {
      return text ->
          new TrainingRow(
              text,
              HeadInputs.of(text.text(), sentences.apply(text.text())),
              encoder.map(encode -> wide(encode.apply(text.text()))).orElse(new double[0]));
    }
  }

  /** The text and its label. */
  LabelledText labelled() {
    return labelled;
  }

  /** What the head is given. */
  HeadInputs inputs() {
    return inputs;
  }

  /** The text's embedding; empty when none is trained on. */
  double[] vector() {
    return vector;
  }

  /** The label as a class number: 0 negative, 1 neutral, 2 positive. */
  int label() {
    return switch (labelled.label()) {
      case NEGATIVE -> 0;
      case NEUTRAL -> 1;
      case POSITIVE -> 2;
    };
  }

  private static double[] wide(float[] vector) {
    double[] wide = new double[vector.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = vector[i];
    }
    return wide;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries a model that was read from a file: whether its parts fit each other and the inputs. */
final class HeadTrial {

  private static final String TEXT = "It was not good!";
  private static final int TOKENS = 5;

  private HeadTrial() {}

  /**
   * Lets every judge of {@code model} decide once.
   *
   * @throws IOException if one cannot, or what it says is no number
   */
  static void require(HeadModel model) throws IOException {
    try {
      decide(model);
    } catch (IndexOutOfBoundsException | NullPointerException e) {
      throw new IOException("it is damaged: its parts do not fit each other", e);
    }
  }

  private static void decide(HeadModel model) throws IOException {
    HeadInputs inputs =
        HeadInputs.of(
            TEXT, List.of(SentenceSentiment.parsed(0, TEXT.length(), TOKENS, FiveClasses.UNREAD)));
    Map<Source, double[]> rows = ShippedEvidence.rows(model, inputs);
    requireNumbers(model.plain().stack().logits(rows));
    adapted(model.own(), rows, inputs);
    if (model.opinion().isPresent()) {
      double[] vector = new double[model.opinion().get().embedding().inputs()];
      requireNumbers(ShippedEvidence.opinion(model, inputs, vector));
      rows = new EnumMap<>(rows);
      rows.put(Source.EMBEDDING, vector);
    }
    adapted(model.ownOpinion(), rows, inputs);
    for (LanguageHead language : model.languages().values()) {
      requireNumbers(language.words().evidence(inputs.ngrams()));
    }
  }

  private static void adapted(
      Optional<Adaptation> own, Map<Source, double[]> rows, HeadInputs inputs) throws IOException {
    if (own.isPresent()) {
      requireNumbers(own.get().judge().stack().logits(rows));
      requireNumbers(own.get().words().evidence(inputs.ngrams()));
      for (double[] row : own.get().mix()) {
        requireNumbers(row);
      }
    }
  }

  private static void requireNumbers(double[] values) throws IOException {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IOException("it is damaged: it says " + value + " of a text");
      }
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.ngram.MeaningTable;
import dev.earshot.text.sentiment.ngram.NgramTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a model's shipped judges say, whatever an organisation's labels changed. */
public final class ShippedEvidence {

  private ShippedEvidence() {}

  /** The plain judge's logits. */
  public static double[] plain(HeadModel model, HeadInputs inputs) {
    return model.plain().stack().logits(rows(model, inputs));
  }

  /** The logits of the judge that hears an embedding too; the model has one. */
  public static double[] opinion(HeadModel model, HeadInputs inputs, double[] vector) {
    return opinion(model, rows(model, inputs), vector).logits();
  }

  static Evidence opinion(HeadModel model, Map<Source, double[]> rows, double[] vector) {
    Opinion opinion = model.opinion().orElseThrow();
    Map<Source, double[]> all = new EnumMap<>(rows);
    all.put(Source.EMBEDDING, opinion.embedding().sums(vector));
    return opinion.judge().stack().evidence(all);
  }

  /** A row for each source but the embedding. */
  static Map<Source, double[]> rows(HeadModel model, HeadInputs inputs) {
    Map<Source, double[]> rows = new EnumMap<>(Source.class);
    rows.put(Source.SENTENCE_NETWORK, inputs.network());
    rows.put(Source.RULES, inputs.rules());
    rows.put(Source.WORDS, words(model.words(), model.meanings(), inputs.ngrams()));
    return rows;
  }

  /**
   * What a text's n-grams say: three numbers by those of the labelled rows and, where there are
   * meanings, three by these.
   */
  public static double[] words(NgramTable words, Optional<MeaningTable> meanings, long[] ngrams) {
    double[] seen = words.evidence(ngrams);
    if (meanings.isEmpty()) {
      return seen;
    }
    double[] meant = meanings.get().evidence(ngrams);
    double[] row = Arrays.copyOf(seen, seen.length + meant.length);
    System.arraycopy(meant, 0, row, seen.length, meant.length);
    return row;
  }
}

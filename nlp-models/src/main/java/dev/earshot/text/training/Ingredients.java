// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The shipped head by some of its ingredients, fitted as the whole is, to see what each adds. */
public final class Ingredients {

  private final ShippedRows rows;
  private final Collection<String> words;
  private final Function<String, float[]> encoder;
  private final MeaningFit meanings;

  private Ingredients(
      ShippedRows rows, Collection<String> words, Function<String, float[]> encoder) {
    this.rows = rows;
    this.words = words;
    this.encoder = encoder;
    this.meanings = MeaningFit.of(rows.texts(), Vocabulary.of(rows.texts(), words), encoder);
  }

  /**
   * The ingredients of a head.
   *
   * @param rows of the shipped head
   * @param words in lower case, whose meanings count beside those of the rows
   * @param encoder gives the embedding of a word or of two; each is asked for once
   */
  public static Ingredients of(
      ShippedRows rows, Collection<String> words, Function<String, float[]> encoder) {
    Map<String, float[]> known = new HashMap<>();
    return new Ingredients(rows, words, text -> known.computeIfAbsent(text, encoder));
  }

  /** The same without the texts of a source, so that heads can be measured on them. */
  public Ingredients without(String source) {
    List<TrainingRow> others =
        rows.texts().stream().filter(row -> !row.labelled().source().equals(source)).toList();
    return new Ingredients(
        new ShippedRows(others, rows.phrases(), rows.messages()), words, encoder);
  }

  /**
   * A head that hears some sources.
   *
   * @param heard at least one that is not the embedding; with it the head has a second opinion
   * @param meant whether the words' meanings are part of what words say
   */
  public HeadModel head(Set<Source> heard, boolean meant) {
    return ShippedTrainer.fit(rows, meant ? Optional.of(meanings) : Optional.empty(), heard);
  }
}

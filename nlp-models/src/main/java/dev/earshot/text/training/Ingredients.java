// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.Source;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The shipped head by some of its ingredients, fitted as the whole is, to see what each adds. */
public final class Ingredients {

  private final ShippedRows rows;
  private final MeaningFit meanings;

  private Ingredients(ShippedRows rows, MeaningFit meanings) {
    this.rows = rows;
    this.meanings = meanings;
  }

  /**
   * The ingredients of a head.
   *
   * @param rows of the shipped head, or some sources of them
   * @param words in lower case, whose meanings count beside those of the rows
   * @param encoder gives the embedding of a word or of two
   */
  public static Ingredients of(
      ShippedRows rows, Collection<String> words, Function<String, float[]> encoder) {
    return new Ingredients(rows, MeaningFit.of(rows.texts(), Vocabulary.of(rows.texts(), words), encoder));
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

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.corenlp.flat.TextHash;
import edu.stanford.nlp.process.WordShapeClassifier;

/**
 * A word form as the tagger sees it: what it says about its own tag and what about its neighbours'.
 * Scores and weights are indexed by tag; a weight is e to the power of a score less the largest
 * one. Used by one thread.
 */
final class TaggedForm {

  /** Whether it is rare or unknown, so that its shape and its neighbours' kinds matter. */
  boolean rare;

  /** Numbers of the tags that it may have. */
  int[] tags;

  /** Scores of its own tags by the form itself. */
  double[] own;

  /** Weights of its own tags, of a form that is not rare. */
  double[] weights;

  /** Weights of the tags of the word behind it. */
  double[] toNext;

  /** Weights of the tags of the word before it. */
  double[] toPrevious;

  /** Scores of a rare form's tags at the beginning of a sentence. */
  double[] atStart;

  /** Scores of a rare form's tags elsewhere. */
  double[] elsewhere;

  /** The name of its cluster of words. */
  FeatureValue cluster;

  /** Whether it begins with a capital. */
  boolean capitalised;

  /** Whether it ends a company's name. */
  boolean companyEnd;

  private final String text;
  private long shape;
  private boolean hasShape;

  TaggedForm(String text) {
    this.text = text;
  }

  /** Hash of its shape, such as {@code Xxxx}; only rare words and their neighbours need it. */
  long shape() {
    if (!hasShape) {
      shape = TextHash.of(WordShapeClassifier.wordShape(text, WordShapeClassifier.WORDSHAPECHRIS2));
      hasShape = true;
    }
    return shape;
  }
}

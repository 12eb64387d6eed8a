// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.ngram.NgramTable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What an organisation's own labels changed: its layer hears the shipped evidence as one more
 * source, beside the rows and its own n-grams. Immutable.
 */
public final class Adaptation {

  private final double[][] mix;
  private final Judge judge;
  private final NgramTable words;

  /**
   * A change of its parts; the array becomes its own.
   *
   * @param mix the shipped evidence's weights, to class by from class
   * @param judge of the rows (and, with an opinion, of the whole embedding)
   * @param words the organisation's n-grams
   */
  public Adaptation(double[][] mix, Judge judge, NgramTable words) {
    this.mix = mix;
    this.judge = judge;
    this.words = words;
  }

  /** The weights of the shipped evidence. */
  double[][] mix() {
    return mix;
  }

  /** The judge of the rows. */
  Judge judge() {
    return judge;
  }

  /** The organisation's n-grams. */
  public NgramTable words() {
    return words;
  }

  void write(DataOutput out) throws IOException {
    for (double[] row : mix) {
      for (double value : row) {
        out.writeDouble(value);
      }
    }
    judge.write(out);
    words.write(out);
  }

  static Adaptation read(DataInput in) throws IOException {
    double[][] mix = new double[LinearLayer.CLASSES][LinearLayer.CLASSES];
    for (double[] row : mix) {
      for (int k = 0; k < row.length; k++) {
        row[k] = in.readDouble();
      }
    }
    return new Adaptation(mix, Judge.read(in), NgramTable.read(in));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import dev.earshot.text.sentiment.ngram.NgramTable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The head of a language other than English: n-grams of words and letters, nothing else.
 *
 * @param words what they speak for
 * @param trust how far it is trusted
 * @param macroF1 on rows held out of its training, in [0, 1]
 */
public record LanguageHead(NgramTable words, Trust trust, double macroF1) {

  void write(DataOutput out) throws IOException {
    words.write(out);
    trust.write(out);
    out.writeDouble(macroF1);
  }

  static LanguageHead read(DataInput in) throws IOException {
    return new LanguageHead(NgramTable.read(in), Trust.read(in), in.readDouble());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The second opinion: what an embedding speaks for, and the judge that hears it besides the rest.
 *
 * @param embedding turns a vector into evidence
 * @param judge decides with all sources
 * @param below the plain judge's likeliest probability under which it is asked
 */
public record Opinion(LinearLayer embedding, Judge judge, double below) {

  void write(DataOutput out) throws IOException {
    embedding.write(out);
    judge.write(out);
    out.writeDouble(below);
  }

  static Opinion read(DataInput in) throws IOException {
    return new Opinion(LinearLayer.read(in), Judge.read(in), in.readDouble());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One way to decide: a stack and how far to trust it.
 *
 * @param stack gives the evidence
 * @param trust how far it is trusted
 */
public record Judge(Stack stack, Trust trust) {

  void write(DataOutput out) throws IOException {
    stack.write(out);
    trust.write(out);
  }

  static Judge read(DataInput in) throws IOException {
    return new Judge(Stack.read(in), Trust.read(in));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Sets masks into a text that may hold earlier ones, and keeps the offsets of all of them right.
 */
final class Masking {

  private final String text;
  private final Iterator<Redaction> earlier;
  private final StringBuilder masked = new StringBuilder();
  private final List<Redaction> redactions = new ArrayList<>();
  private Redaction waiting;
  private int copied;

  Masking(Redacted before) {
    this.text = before.text();
    this.earlier = before.redactions().iterator();
    advance();
  }

  /**
   * The text with masks over {@code spans}.
   *
   * @param spans in order, without overlaps among themselves or with earlier masks
   */
  Redacted with(List<Span> spans) {
    for (Span span : spans) {
      copyTo(span.begin());
      int begin = masked.length();
      masked.append(span.type().mask());
      redactions.add(
          new Redaction(span.type(), begin, masked.length(), LengthClass.of(span.length())));
      copied = span.end();
    }
    copyTo(text.length());
    return new Redacted(masked.toString(), redactions);
  }

  private void copyTo(int position) {
    int shift = masked.length() - copied;
    while (waiting != null && waiting.end() <= position) {
      redactions.add(waiting.movedBy(shift));
      advance();
    }
    masked.append(text, copied, position);
    copied = position;
  }

  private void advance() {
    waiting = earlier.hasNext() ? earlier.next() : null;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/** A finding in the text that is being redacted: from {@code begin} to before {@code end}. */
record Span(RedactionType type, int begin, int end) {

  int length() {
    return end - begin;
  }
}

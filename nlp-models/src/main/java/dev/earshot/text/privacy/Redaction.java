// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * One mask.
 *
 * @param type what was masked
 * @param begin first UTF-16 unit of the mask in the redacted text
 * @param end one past its last unit
 * @param originalLength length class of what was masked
 */
public record Redaction(RedactionType type, int begin, int end, LengthClass originalLength) {

  Redaction movedBy(int units) {
    return new Redaction(type, begin + units, end + units, originalLength);
  }
}

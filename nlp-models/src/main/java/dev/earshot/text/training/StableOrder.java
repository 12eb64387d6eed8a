// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.CRC32;

/** Shuffles texts the same way everywhere: by a checksum of what they say. */
final class StableOrder {

  /** By checksum, then by the text itself. */
  static final Comparator<LabelledText> BY_CHECKSUM =
      Comparator.comparingLong((LabelledText row) -> checksum(row.text()))
          .thenComparing(LabelledText::text);

  private StableOrder() {}

  static long checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.control;

import java.time.Instant;

/** Control records for tests. */
public final class ControlRecords {

  private ControlRecords() {}

  /** A version that stands at the offset of its number. */
  public static ControlRecord version(String id, int version, Instant validFrom, String content) {
    return new ControlRecord(id, version, validFrom, "", "", content, 0, version);
  }
}

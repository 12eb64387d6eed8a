// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What to replay, and how.
 *
 * @param file CSV or JSON lines
 * @param mapping name of a shipped mapping or a file; empty to take the one that fits
 * @param source configured source whose topic is written
 * @param speed how fast
 * @param shift what to do to the times
 * @param settle whether to wait until the engine has dealt with every row
 */
public record ReplayOptions(
    Path file, Optional<String> mapping, String source, Speed speed, Shift shift, boolean settle) {

  /** The source that a replay writes to unless told otherwise. */
  public static final String DEFAULT_SOURCE = "replay";

  /** Name of the file, without its folder. */
  String fileName() {
    return String.valueOf(file.getFileName());
  }

  /** What happens to the times of a file. */
  public enum Shift {
    /** They are kept. */
    NONE,
    /** All are moved by the same amount, so that the last row is said now. */
    NOW
  }
}

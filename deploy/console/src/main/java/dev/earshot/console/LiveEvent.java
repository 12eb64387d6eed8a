// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.io.IOException;
import java.io.Writer;

/**
 * Something that a listening browser is told.
 *
 * @param name of the event: {@code overview} (the whole state), {@code engine}, {@code alerts}
 *     (what has changed), {@code measures}, {@code trouble}; empty for a sign of life
 * @param data one JSON object on one line
 */
record LiveEvent(String name, String data) {

  static final LiveEvent BEAT = new LiveEvent("", "");

  /**
   * Whether this makes it needless to tell an earlier one: a whole does, a change of some rows not.
   */
  boolean replaces(LiveEvent earlier) {
    return switch (name) {
      case "overview" -> true;
      case "alerts" -> false;
      default -> name.equals(earlier.name);
    };
  }

  /** Over the wire; JSON has no line break in it. In parts: no copy of the data is made. */
  void write(Writer browser) throws IOException {
    if (name.isEmpty()) {
      browser.write(": beat\n\n");
    } else {
      browser.write("event: " + name + "\ndata: ");
      browser.write(data);
      browser.write("\n\n");
    }
  }
}

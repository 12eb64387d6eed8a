// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

/**
 * Something that a listening browser is told.
 *
 * @param name of the event: {@code overview} (the whole state), {@code engine}, {@code alerts},
 *     {@code measures}, {@code trouble}; empty for a sign of life
 * @param data one JSON object on one line
 */
record LiveEvent(String name, String data) {

  static final LiveEvent BEAT = new LiveEvent("", "");

  /** As it goes over the wire; JSON has no line break in it. */
  String text() {
    return name.isEmpty() ? ": beat\n\n" : "event: " + name + "\ndata: " + data + "\n\n";
  }
}

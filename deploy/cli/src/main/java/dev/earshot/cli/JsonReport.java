// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import picocli.CommandLine.Option;

/** Whether a command reports to a person or to a program. */
final class JsonReport {

  @Option(names = "--json", description = "Report as one line of JSON.")
  private boolean wanted;

  /** To a program. */
  boolean isWanted() {
    return wanted;
  }
}

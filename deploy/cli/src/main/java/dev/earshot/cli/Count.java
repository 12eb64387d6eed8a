// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import dev.earshot.local.UserError;

/** How many of something a user wants to see. */
final class Count {

  private Count() {}

  /**
   * Makes sure that {@code value} is a count.
   *
   * @param option that gave it
   * @throws UserError if it is negative
   */
  static void require(String option, int value) {
    if (value < 0) {
      throw new UserError(option + " must not be negative, and is " + value);
    }
  }
}

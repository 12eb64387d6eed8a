// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

/** Where a mapped value comes from. */
sealed interface Cell {

  /**
   * The value of a column; an empty one is left out.
   *
   * @param name as the header spells it
   */
  record Column(String name) implements Cell {}

  /**
   * The same value in every row.
   *
   * @param value not empty
   */
  record Constant(String value) implements Cell {}
}

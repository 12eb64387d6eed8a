// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

/** What is shown of a cell in a message: enough to find it, and no customer's words. */
public final class Cell {

  private static final int SHOWN = 20;

  private Cell() {}

  /** The beginning of a label or code. */
  public static String shortened(String cell) {
    int points = cell.codePointCount(0, cell.length());
    return cell.substring(0, cell.offsetByCodePoints(0, Math.min(SHOWN, points)));
  }
}

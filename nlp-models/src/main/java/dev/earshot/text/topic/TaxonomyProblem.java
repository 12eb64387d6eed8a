// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

/**
 * One thing wrong with a taxonomy.
 *
 * @param line in the file, from 1; 0 if it is not known
 * @param path where, such as {@code topics[3].query}
 * @param message what, and what to do about it
 */
public record TaxonomyProblem(int line, String path, String message) {

  /** The line, if it is known, and the path, such as {@code line 7, topics[3].query}. */
  public String place() {
    return (line > 0 ? "line " + line + ", " : "") + path;
  }

  @Override
  public String toString() {
    return place() + ": " + message;
  }
}

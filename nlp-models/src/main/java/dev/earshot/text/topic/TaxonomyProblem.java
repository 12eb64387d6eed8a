// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

/**
 * One thing wrong with a taxonomy.
 *
 * @param path where, such as {@code topics[3].query}
 * @param message what, and what to do about it
 */
public record TaxonomyProblem(String path, String message) {

  @Override
  public String toString() {
    return path + ": " + message;
  }
}

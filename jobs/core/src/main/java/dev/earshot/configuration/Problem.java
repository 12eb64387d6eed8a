// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

/**
 * One thing wrong with a configuration.
 *
 * @param path where, such as {@code sources[1].topics}
 * @param message what is wrong and what would be right
 */
public record Problem(String path, String message) {
  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}

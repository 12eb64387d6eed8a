// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

/**
 * A labelled file cannot be used; the message says where and why, and holds no customer's words.
 */
public final class LabelledFileException extends RuntimeException {

  private static final long serialVersionUID = 1;

  LabelledFileException(String message) {
    super(message);
  }
}

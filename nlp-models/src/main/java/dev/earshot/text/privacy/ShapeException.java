// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * A configured shape that reads a text over and over. Its {@link Identifier} is named, the text is
 * not.
 */
public final class ShapeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ShapeException(String identifier) {
    super(
        "the shape of identifier '"
            + identifier
            + "' reads a text over and over; write it so that each unit fits one part of it only");
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

/** A topic's query that cannot be read; the message says why, to whoever wrote the query. */
final class TopicQueryException extends Exception {

  private static final long serialVersionUID = 1;

  TopicQueryException(String message) {
    super(message);
  }
}

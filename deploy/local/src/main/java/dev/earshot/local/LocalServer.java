// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;

/** A server in a process of its own; closing it stops it, cleanly if it lets itself be stopped. */
public interface LocalServer extends AutoCloseable {

  /** The process as the system knows it. */
  long pid();

  boolean isAlive();

  @Override
  void close() throws IOException;
}

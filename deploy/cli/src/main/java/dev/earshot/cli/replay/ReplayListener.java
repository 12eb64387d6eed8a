// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

/** Is told how a replay goes; called often, so it is the listener that decides what to show. */
public interface ReplayListener {

  /** A fact that a person wants to know, once. */
  void said(String line);

  /** Rows are being sent. */
  void sending(long sent, long total);

  /** All rows are sent; the engine is at work. */
  void waiting(RunCounts counts, long sent);
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Instant;

/** The topic of the source that a replay writes to. */
interface RecordSender extends AutoCloseable {

  /**
   * Sends a row under its key, marked with the run. May return before it has arrived.
   *
   * @throws dev.earshot.local.UserError when the row is too large; names its line
   * @throws ReplayFailure when an earlier row did not arrive
   */
  void send(String runId, Row row);

  /**
   * Says in every partition, behind all rows, that nothing before a time comes any more.
   *
   * @throws ReplayFailure when that did not arrive
   */
  void sendClose(String runId, Instant time);

  /**
   * Returns when everything has arrived.
   *
   * @throws ReplayFailure when something did not
   */
  void flush();

  @Override
  void close();
}

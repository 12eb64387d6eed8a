// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is sent, with the time at which it was. */
final class MemorySender implements RecordSender {

  /** A row and when it was sent. */
  record Sent(String runId, Row row, Duration at) {

    String value() {
      return new String(row.value(), StandardCharsets.UTF_8);
    }
  }

  private final ReplayClock clock;
  final List<Sent> rows = new ArrayList<>();
  final List<Instant> closes = new ArrayList<>();
  boolean flushed;

  MemorySender(ReplayClock clock) {
    this.clock = clock;
  }

  @Override
  public void send(String runId, Row row) {
    if (!closes.isEmpty()) {
      throw new IllegalStateException("a row behind the close");
    }
    flushed = false;
    rows.add(new Sent(runId, row, clock.elapsed()));
  }

  @Override
  public void sendClose(String runId, Instant time) {
    closes.add(time);
  }

  @Override
  public void flush() {
    flushed = true;
  }

  @Override
  public void close() {}

  List<String> keys() {
    return rows.stream().map(sent -> sent.row().key()).toList();
  }
}

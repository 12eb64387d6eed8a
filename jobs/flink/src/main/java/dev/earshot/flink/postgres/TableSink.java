// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes elements to PostgreSQL; exactly once in effect, because every write is an upsert. */
public final class TableSink<T> implements Sink<T> {

  private static final long serialVersionUID = 1L;

  /** Rows that a buffer holds before it is written without waiting. */
  static final int BUFFERED_ROWS = 1000;

  /** How long a row waits at the most. */
  static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final PostgresLogin login;
  private final Table<T> table;

  public TableSink(PostgresLogin login, Table<T> table) {
    this.login = login;
    this.table = table;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new TableWriter<>(login, table, context.getProcessingTimeService());
  }
}

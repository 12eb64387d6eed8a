// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buffer of one {@link TableSink} and its connection. Runs in the task's own thread. */
final class TableWriter<T> implements SinkWriter<T> {

  private static final Logger LOG = LoggerFactory.getLogger(TableWriter.class);
  private static final int ATTEMPTS = 3;

  private final PostgresLogin login;
  private final Table<T> table;
  private final ProcessingTimeService timers;
  private final Map<Object, T> buffer = new LinkedHashMap<>();
  private @Nullable Connection connection;
  private boolean flushIsDue;

  TableWriter(PostgresLogin login, Table<T> table, ProcessingTimeService timers) {
    this.login = login;
    this.table = table;
    this.timers = timers;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // What fails in a timer fails the task.
  public void write(T element, Context context) throws IOException {
    buffer.put(table.key(element), element);
    if (buffer.size() >= TableSink.BUFFERED_ROWS) {
      flush(false);
    } else if (!flushIsDue) {
      flushIsDue = true;
      timers.registerTimer(
          timers.getCurrentProcessingTime() + TableSink.LONGEST_WAIT.toMillis(),
          time -> {
            flushIsDue = false;
            flush(false);
          });
    }
  }

  @Override
  public void flush(boolean endOfInput) throws IOException {
    if (buffer.isEmpty()) {
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        writeBuffer();
        buffer.clear();
        return;
      } catch (SQLException e) {
        disconnect();
        if (attempt == ATTEMPTS || !isTransient(e)) {
          throw new IOException(describe(e), e);
        }
        LOG.warn("{}; trying again", describe(e));
      }
    }
  }

  private void writeBuffer() throws SQLException {
    if (connection == null) {
      connection = login.connect();
    }
    table.write(connection, buffer.values());
    connection.commit();
  }

  private String describe(SQLException e) {
    return String.format(
        "cannot write %d rows to %s in PostgreSQL (SQL state %s): %s",
        buffer.size(), table.name(), e.getSQLState(), e.getMessage());
  }

  /** A lost connection, a restarting server, a deadlock or a serialization failure. */
  private static boolean isTransient(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.startsWith("57P") || state.startsWith("40");
  }

  private void disconnect() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debug("closing a broken connection failed too", e);
      }
      connection = null;
    }
  }

  @Override
  public void close() {
    disconnect();
  }
}

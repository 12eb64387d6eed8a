// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One row as it is sent.
 *
 * @param line on which it begins in the file, from 1
 * @param saidAt its event time; empty when none can be read
 * @param eventId its id as the file has it; empty when none can be read
 * @param value what is sent: Earshot's own JSON, or the row's bytes as they are
 */
// Rows are held by the million and compared by nobody.
@SuppressWarnings("ArrayRecordComponent")
record Row(int line, Optional<Instant> saidAt, String eventId, byte[] value) {

  /** By event time and id; what has no time comes first. */
  static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.saidAt().orElse(Instant.MIN))
          .thenComparing(Row::eventId)
          .thenComparingInt(Row::line);

  /** Key of its Kafka record; the same in each replay, also where there is no id. */
  String key() {
    return eventId.isEmpty() ? "line " + line : eventId;
  }
}

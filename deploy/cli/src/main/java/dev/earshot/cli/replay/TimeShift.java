// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Moves rows in time, all by the same amount. Rows that are no JSON object, and times that cannot
 * be read, stay as they are.
 *
 * @param by how far; negative moves into the past
 */
record TimeShift(Duration by) {

  static final TimeShift NONE = new TimeShift(Duration.ZERO);

  /** Moves {@code last} to {@code target}. */
  static TimeShift between(Instant last, Instant target) {
    return new TimeShift(Duration.between(last, target));
  }

  Row apply(Row row) {
    if (by.isZero() || row.saidAt().isEmpty()) {
      return row;
    }
    return CanonicalJson.read(row.value())
        .map(
            event ->
                new Row(row.line(), row.saidAt().map(this::apply), row.eventId(), moved(event)))
        .orElse(row);
  }

  Instant apply(Instant time) {
    return time.plus(by);
  }

  private byte[] moved(ObjectNode event) {
    for (String field : CanonicalFields.TIMES) {
      Optional<Instant> time = CanonicalJson.time(event, field);
      time.ifPresent(old -> event.put(field, apply(old).toString()));
    }
    return CanonicalJson.bytes(event);
  }
}

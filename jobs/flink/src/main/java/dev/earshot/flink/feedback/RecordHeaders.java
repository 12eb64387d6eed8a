// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Kafka headers that Earshot understands on records of a source. */
public final class RecordHeaders {

  /** Id of the replay run that sent the record. */
  public static final String RUN = "earshot-run";

  /**
   * Marks a record that is no event but says that no event before the time in it, in milliseconds
   * since the epoch, comes in this partition any more.
   */
  public static final String CLOSE = "earshot-close";

  private RecordHeaders() {}

  /** The header's text; empty when it is not there. */
  static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}

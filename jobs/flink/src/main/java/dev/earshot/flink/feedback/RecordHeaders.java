// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

  /**
   * What a run id looks like: it is part of a table's key, so not just anything is taken for one.
   */
  private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  private RecordHeaders() {}

  /** The run that sent the record; empty when none is named, or by no name that one could have. */
  static String runId(Headers headers) {
    String text = text(headers, RUN);
    return RUN_ID.matcher(text).matches() ? text : "";
  }

  /** The header's text; empty when it is not there. */
  static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}

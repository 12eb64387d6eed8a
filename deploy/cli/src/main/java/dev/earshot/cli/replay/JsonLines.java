// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lines of Earshot's own JSON, kept byte for byte. Lines without anything are no rows. */
final class JsonLines {

  private JsonLines() {}

  /** The rows in the order of the file. */
  static List<Row> rows(byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    int begin = Utf8.afterMark(bytes);
    int line = 1;
    while (begin < bytes.length) {
      int feed = begin;
      while (feed < bytes.length && bytes[feed] != '\n') {
        feed++;
      }
      int end = feed > begin && bytes[feed - 1] == '\r' ? feed - 1 : feed;
      if (end > begin) {
        rows.add(row(line, Arrays.copyOfRange(bytes, begin, end)));
      }
      begin = feed + 1;
      line++;
    }
    return rows;
  }

  private static Row row(int line, byte[] value) {
    Optional<ObjectNode> event = CanonicalJson.read(value);
    return new Row(
        line,
        event.flatMap(object -> CanonicalJson.time(object, CanonicalFields.SAID_AT)),
        event.map(CanonicalJson::eventId).orElse(""),
        value);
  }
}

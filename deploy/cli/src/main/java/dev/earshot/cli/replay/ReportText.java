// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A {@link ReplayReport} for people and for programs. */
final class ReportText {

  private ReportText() {}

  /** A few lines without a line end behind the last. */
  static String text(ReplayReport report) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("run       " + report.runId());
    lines.add("sent      " + report.sent());
    report
        .counts()
        .ifPresent(
            counts -> {
              lines.add("enriched  " + counts.enriched());
              lines.add("filtered  " + total(counts.filteredTotal(), counts.filtered()));
              lines.add("dead      " + total(counts.deadLetteredTotal(), counts.deadLettered()));
            });
    lines.add(
        String.format(
            Locale.ROOT,
            "elapsed   %.1f s (%.0f rows/s)",
            report.elapsed().toMillis() / 1000.0,
            report.rowsPerSecond()));
    return lines.toString();
  }

  private static String total(long total, Map<String, Long> parts) {
    if (parts.isEmpty()) {
      return String.valueOf(total);
    }
    StringJoiner named = new StringJoiner(", ", total + " (", ")");
    new TreeMap<>(parts).forEach((name, count) -> named.add(name + " " + count));
    return named.toString();
  }

  /** One JSON object on one line. */
  static String json(ReplayReport report) {
    ObjectNode json = CanonicalJson.object();
    json.put("run_id", report.runId());
    json.put("file", report.file());
    json.put("mapping", report.mapping());
    json.put("source", report.source());
    json.put("topic", report.topic());
    json.put("resent", report.resent());
    json.put("sent", report.sent());
    report.firstEventTime().ifPresent(time -> json.put("first_event_time", time.toString()));
    report.lastEventTime().ifPresent(time -> json.put("last_event_time", time.toString()));
    report
        .counts()
        .ifPresent(
            counts -> {
              json.put("received", counts.received());
              json.put("enriched", counts.enriched());
              json.put("filtered", counts.filteredTotal());
              json.put("dead_lettered", counts.deadLetteredTotal());
              json.set("filtered_reasons", object(counts.filtered()));
              json.set("dead_letter_codes", object(counts.deadLettered()));
            });
    json.put("elapsed_seconds", report.elapsed().toMillis() / 1000.0);
    json.put("rows_per_second", Math.round(report.rowsPerSecond() * 10) / 10.0);
    return json.toString();
  }

  private static ObjectNode object(Map<String, Long> counts) {
    ObjectNode object = CanonicalJson.object();
    new TreeMap<>(counts).forEach(object::put);
    return object;
  }
}

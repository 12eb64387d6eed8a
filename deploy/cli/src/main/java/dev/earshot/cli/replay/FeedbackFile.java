// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows of a file, ready to be sent: all of them, in order of event time.
 *
 * <p>Known limit: the whole file is held in memory, about 600 bytes a row beside its text, so a few
 * million rows want a heap of some gigabytes, and a file of more than 2 GB cannot be read.
 *
 * @param rows in {@link Row#ORDER}
 * @param mapping name of the mapping; empty for JSON lines
 * @param fingerprint of the file and of all that decides what is sent of it
 */
record FeedbackFile(List<Row> rows, String mapping, String fingerprint) {

  /**
   * Reads a file: CSV through a mapping, or JSON lines as they are when its name ends in {@code
   * .jsonl} or {@code .ndjson}.
   *
   * @throws UserError when the file or the mapping cannot be used
   */
  static FeedbackFile read(ReplayOptions options) {
    byte[] bytes = bytes(options.file());
    String name = options.file().getFileName().toString();
    List<Row> rows;
    String mappingName;
    String mappingText;
    if (isJsonLines(name)) {
      refuseMapping(options);
      rows = JsonLines.rows(bytes);
      mappingName = "";
      mappingText = "";
    } else {
      CsvFile csv = CsvFile.parse(bytes, name);
      Mapping mapping = Mappings.choose(options.mapping(), csv.header(), name);
      rows = rows(csv, new RowMapper(mapping, csv.header()));
      mappingName = mapping.name();
      mappingText = mapping.text();
    }
    rows.sort(Row.ORDER);
    String fingerprint =
        ReplayFingerprint.of(bytes, mappingText, options.source(), options.shift().name());
    return new FeedbackFile(List.copyOf(rows), mappingName, fingerprint);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException | OutOfMemoryError e) {
      throw new UserError("The file " + file + " cannot be read: " + reason(file, e), e);
    }
  }

  private static String reason(Path file, Throwable problem) {
    if (problem instanceof OutOfMemoryError) {
      return "it is larger than the memory; give more with EARSHOT_HEAP, or split the file";
    } else if (Files.notExists(file)) {
      return "there is no such file";
    }
    return Files.isDirectory(file) ? "it is a folder" : "access is denied, or the disk fails";
  }

  private static boolean isJsonLines(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
  }

  private static void refuseMapping(ReplayOptions options) {
    if (options.mapping().isPresent()) {
      throw new UserError(
          "A mapping is for CSV files; "
              + options.file().getFileName()
              + " holds JSON lines, which are sent as they are");
    }
  }

  private static List<Row> rows(CsvFile csv, RowMapper mapper) {
    List<Row> rows = new ArrayList<>(csv.rows().size());
    for (CsvRow row : csv.rows()) {
      rows.add(mapper.fits(row) ? mapped(row, mapper.map(row)) : raw(row));
    }
    return rows;
  }

  private static Row mapped(CsvRow row, ObjectNode event) {
    return new Row(
        row.line(),
        CanonicalJson.time(event, CanonicalFields.SAID_AT),
        CanonicalJson.eventId(event),
        CanonicalJson.bytes(event));
  }

  private static Row raw(CsvRow row) {
    return new Row(row.line(), Optional.empty(), "", row.raw());
  }

  Optional<Instant> firstTime() {
    return rows.stream().flatMap(row -> row.saidAt().stream()).findFirst();
  }

  Optional<Instant> lastTime() {
    return rows.isEmpty() ? Optional.empty() : rows.get(rows.size() - 1).saidAt();
  }
}

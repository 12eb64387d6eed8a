// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows of a file, ready to be sent: all of them, in order of event time.
 *
 * <p>Known limit: the whole file is held in memory, first as it is and then as what is sent, about
 * 450 bytes for a row with a short text. A million such rows want a heap of 800 MB; a file of more
 * than 2 GB cannot be read.
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
    try {
      byte[] bytes = bytes(options.file());
      return isJsonLines(options) ? ofJsonLines(bytes, options) : ofCsv(bytes, options);
    } catch (OutOfMemoryError e) {
      throw new UserError(
          "The file "
              + options.file()
              + " is larger than the memory; give more with EARSHOT_HEAP, such as 4g, or split it",
          e);
    }
  }

  private static FeedbackFile ofJsonLines(byte[] bytes, ReplayOptions options) {
    if (options.mapping().isPresent()) {
      throw new UserError(
          "A mapping is for CSV files; "
              + options.fileName()
              + " holds JSON lines, which are sent as they are");
    }
    return of(JsonLines.rows(bytes), "", fingerprint(bytes, "", options));
  }

  private static FeedbackFile ofCsv(byte[] bytes, ReplayOptions options) {
    MappedRows rows = new MappedRows(options.mapping(), options.fileName());
    CsvSplitter.split(bytes, options.fileName(), rows);
    Mapping mapping = rows.mapping();
    return of(rows.rows(), mapping.name(), fingerprint(bytes, mapping.text(), options));
  }

  private static FeedbackFile of(List<Row> rows, String mapping, String fingerprint) {
    rows.sort(Row.ORDER);
    return new FeedbackFile(rows, mapping, fingerprint);
  }

  private static String fingerprint(byte[] bytes, String mapping, ReplayOptions options) {
    return ReplayFingerprint.of(bytes, mapping, options.source(), options.shift().name());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UserError("The file " + file + " cannot be read: " + reason(file), e);
    }
  }

  private static String reason(Path file) {
    if (Files.notExists(file)) {
      return "there is no such file";
    }
    return Files.isDirectory(file) ? "it is a folder" : "access is denied, or the disk fails";
  }

  private static boolean isJsonLines(ReplayOptions options) {
    String lower = options.fileName().toLowerCase(Locale.ROOT);
    return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
  }

  Optional<Instant> firstTime() {
    return rows.stream().flatMap(row -> row.saidAt().stream()).findFirst();
  }

  Optional<Instant> lastTime() {
    return rows.isEmpty() ? Optional.empty() : rows.get(rows.size() - 1).saidAt();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.demonstration;

import dev.earshot.local.UserError;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a demonstration stands.
 *
 * @param seed of all its chance
 * @param startedAt when it was first started: its problems lie around that time
 * @param sentThrough all that was due by then has been sent; empty before the first record
 */
record DemonstrationState(long seed, Instant startedAt, Optional<Instant> sentThrough) {

  private static final String SEED = "seed";
  private static final String STARTED_AT = "started-at";
  private static final String SENT_THROUGH = "sent-through";

  /**
   * The state that a file holds; empty when there is none.
   *
   * @throws UserError when the file is broken
   */
  static Optional<DemonstrationState> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      String through = properties.getProperty(SENT_THROUGH, "");
      return Optional.of(
          new DemonstrationState(
              Long.parseLong(properties.getProperty(SEED, "")),
              Instant.parse(properties.getProperty(STARTED_AT, "")),
              through.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(through))));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UserError(
          "The file " + file + " is broken; start on another data folder, or with --no-demo", e);
    }
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(SEED, String.valueOf(seed));
    properties.setProperty(STARTED_AT, startedAt.toString());
    sentThrough.ifPresent(through -> properties.setProperty(SENT_THROUGH, through.toString()));
    StringWriter text = new StringWriter();
    properties.store(text, "How far the demonstration has spoken.");
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.writeString(half, text.toString());
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  DemonstrationState sentThrough(Instant instant) {
    return new DemonstrationState(seed, startedAt, Optional.of(instant));
  }
}

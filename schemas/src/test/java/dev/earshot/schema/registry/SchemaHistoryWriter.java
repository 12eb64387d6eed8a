// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaNormalization;

/** Adds versions to the history on request; see {@link SchemaHistoryTest}. */
final class SchemaHistoryWriter {

  private final Path schemas;
  private final Path golden;

  /** Writes below the folder of a module. */
  SchemaHistoryWriter(Path module) {
    this.schemas = module.resolve("src/main/resources/earshot/schemas");
    this.golden = module.resolve("src/test/resources/assigned-ids.golden");
  }

  /** The line of a version in the golden file. */
  static String goldenLine(SchemaVersion version) {
    return "%s %016x"
        .formatted(idLine(version), SchemaNormalization.parsingFingerprint64(version.schema()));
  }

  private static String idLine(SchemaVersion version) {
    return "%d %s %d %s"
        .formatted(version.id(), version.subject(), version.version(), version.record());
  }

  /** Assigns the next id to a version that is not in the history yet. */
  void add(String subject, Schema schema) throws IOException {
    int version = version(subject) + 1;
    var added = new SchemaVersion(highestId() + 1, subject, version, schema.getName(), schema);
    write(added);
    append(schemas.resolve("ids.txt"), idLine(added));
    append(golden, goldenLine(added));
  }

  /** Replaces the schema of a version by one that differs in documentation only. */
  void write(SchemaVersion version) throws IOException {
    Path file = schemas.resolve(SchemaVersion.path(version.record(), version.version()));
    Files.createDirectories(file.getParent());
    Files.writeString(file, SchemaFormatter.format("json/pretty", version.schema()) + "\n");
  }

  private int highestId() throws IOException {
    return lines().mapToInt(words -> Integer.parseInt(words[0])).max().orElse(0);
  }

  private int version(String subject) throws IOException {
    return lines()
        .filter(words -> words[1].equals(subject))
        .mapToInt(words -> Integer.parseInt(words[2]))
        .max()
        .orElse(0);
  }

  private Stream<String[]> lines() throws IOException {
    return Files.readAllLines(schemas.resolve("ids.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", -1));
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}

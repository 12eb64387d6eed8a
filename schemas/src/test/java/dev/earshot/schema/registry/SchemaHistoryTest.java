// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.earshot.schema.registry.CurrentSchemas.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the contracts to their history: whatever was written once stays readable for ever. */
class SchemaHistoryTest {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final String WRITE = System.getProperty("earshot.schemas.write", "");
  private static final String HOW =
      "%s differs from its newest version in the history. If the change is meant, run%n"
          + "  mvn -pl schemas test -Dtest=SchemaHistoryTest -Dearshot.schemas.write=%s%n"
          + "then run the tests again and commit what it wrote.";

  private final SchemaIds ids = SchemaIds.bundled();

  static List<Value> values() {
    return CurrentSchemas.all();
  }

  static Stream<SchemaVersion> versions() {
    return SchemaIds.bundled().all().stream();
  }

  @ParameterizedTest
  @MethodSource("values")
  void holdsTheCurrentSchemaAsItsNewestVersion(Value value) throws IOException {
    Schema current = value.schema();
    List<SchemaVersion> versions = ids.versions(value.subject());
    SchemaVersion newest = versions.isEmpty() ? null : versions.get(versions.size() - 1);
    if (newest == null || !meansTheSame(newest.schema(), current)) {
      if (WRITE.equals("next")) {
        new SchemaHistoryWriter(MODULE).add(value.subject(), current);
      }
      fail(HOW, value, "next");
    } else if (!newest.schema().toString().equals(current.toString())) {
      if (WRITE.equals("documentation")) {
        new SchemaHistoryWriter(MODULE).write(documentedAs(newest, current));
      }
      fail(HOW, value + " (in documentation only)", "documentation");
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void readsEveryVersionEverWritten(SchemaVersion written) {
    List<SchemaVersion> all = ids.versions(written.subject());
    Schema newest = all.get(all.size() - 1).schema();
    var result = SchemaCompatibility.checkReaderWriterCompatibility(newest, written.schema());
    assertThat(result.getType())
        .as("the newest %s reads %s: %s", written.record(), written, result.getResult())
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  @Test
  void keepsEveryIdThatWasEverAssigned() throws IOException {
    List<String> golden =
        Files.readAllLines(MODULE.resolve("src/test/resources/assigned-ids.golden"));
    assertThat(versions().map(SchemaHistoryWriter::goldenLine)).containsExactlyElementsOf(golden);
  }

  @Test
  void numbersIdsFromOneAndVersionsWithinEachSubjectFromOne() {
    List<SchemaVersion> all = ids.all();
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).id()).isEqualTo(i + 1);
    }
    for (String subject : ids.subjects()) {
      List<SchemaVersion> versions = ids.versions(subject);
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i).version()).as(subject).isEqualTo(i + 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void holdsTheRecordThatTheLineNames(SchemaVersion version) {
    assertThat(version.schema().getFullName()).isEqualTo("dev.earshot.schema." + version.record());
  }

  @Test
  void knowsTheSubjectsOfAllTopicsAndNoOther() {
    assertThat(ids.subjects())
        .containsExactlyInAnyOrderElementsOf(values().stream().map(Value::subject).toList());
  }

  // Equality of schemas covers defaults and leaves documentation out; the parsing form covers
  // what is nested in them.
  private static boolean meansTheSame(Schema a, Schema b) {
    return a.equals(b)
        && SchemaNormalization.toParsingForm(a).equals(SchemaNormalization.toParsingForm(b));
  }

  private static SchemaVersion documentedAs(SchemaVersion version, Schema schema) {
    return new SchemaVersion(
        version.id(), version.subject(), version.version(), version.record(), schema);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The assigned schema ids and every version of every schema, read from this jar. Immutable.
 *
 * <p>The file {@code ids.txt} has one line a version, {@code id subject version record}; ids only
 * ever grow. The schema of a line lies in {@code history/<record>/<version>.avsc}.
 */
public final class SchemaIds {

  private static final SchemaIds BUNDLED = read();

  private final TreeMap<Integer, SchemaVersion> byId = new TreeMap<>();

  private SchemaIds(List<SchemaVersion> versions) {
    for (SchemaVersion version : versions) {
      SchemaVersion other = byId.put(version.id(), version);
      if (other != null) {
        throw new IllegalStateException("schema id " + version.id() + " is assigned twice");
      }
    }
  }

  /** The ids of this release. */
  public static SchemaIds bundled() {
    return BUNDLED;
  }

  /** Ids of given versions, for tests of what later releases may look like. */
  static SchemaIds of(List<SchemaVersion> versions) {
    return new SchemaIds(versions);
  }

  /**
   * The version with an id.
   *
   * @throws UnknownSchemaIdException when the id was never assigned
   */
  public SchemaVersion version(int id) {
    return find(id)
        .orElseThrow(() -> new UnknownSchemaIdException(id, byId.firstKey(), byId.lastKey()));
  }

  /**
   * The schema with an id.
   *
   * @throws UnknownSchemaIdException when the id was never assigned
   */
  public Schema schema(int id) {
    return version(id).schema();
  }

  /** The version with an id, if it was ever assigned. */
  public Optional<SchemaVersion> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The newest version of a topic's value.
   *
   * @param type generated class of the value
   * @throws IllegalArgumentException when the class is only a part of values
   */
  public SchemaVersion newest(Class<? extends SpecificRecord> type) {
    String record = SpecificData.get().getSchema(type).getName();
    return byId.values().stream()
        .filter(version -> version.record().equals(record))
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> new IllegalArgumentException(record + " is not the value of a topic"));
  }

  /** All versions of a subject, oldest first; empty when there is no such subject. */
  public List<SchemaVersion> versions(String subject) {
    return byId.values().stream().filter(version -> version.subject().equals(subject)).toList();
  }

  /** All subjects, sorted. */
  public Set<String> subjects() {
    Set<String> subjects = new TreeSet<>();
    byId.values().forEach(version -> subjects.add(version.subject()));
    return subjects;
  }

  /** All versions of all subjects, by id. */
  public List<SchemaVersion> all() {
    return List.copyOf(byId.values());
  }

  private static SchemaIds read() {
    List<SchemaVersion> versions = new ArrayList<>();
    for (String line : resource("ids.txt").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        versions.add(parse(line));
      }
    }
    return new SchemaIds(versions);
  }

  private static SchemaVersion parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 4) {
      throw new IllegalStateException("ids.txt needs 'id subject version record', not: " + line);
    }
    int version = Integer.parseInt(words[2]);
    String record = words[3];
    // A parser of its own: versions of one record must not meet in one name space.
    Schema schema = new Schema.Parser().parse(resource(SchemaVersion.path(record, version)));
    return new SchemaVersion(Integer.parseInt(words[0]), words[1], version, record, schema);
  }

  private static String resource(String name) {
    try (InputStream in = SchemaIds.class.getResourceAsStream("/earshot/schemas/" + name)) {
      if (in == null) {
        throw new IllegalStateException("earshot/schemas/" + name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

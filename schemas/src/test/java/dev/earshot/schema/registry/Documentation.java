// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** Finds what a schema leaves unexplained. */
final class Documentation {

  /** Shorter than this explains nothing. */
  private static final int SHORTEST = 8;

  private final Set<String> seen = new HashSet<>();
  private final List<String> missing = new ArrayList<>();

  private Documentation() {}

  /** Full names of records and enums, and paths of fields, that have no real documentation. */
  static List<String> missingIn(Schema schema) {
    var documentation = new Documentation();
    documentation.visit(schema);
    return documentation.missing;
  }

  private void visit(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> visitRecord(schema);
      case ENUM, FIXED -> check(schema.getFullName(), schema.getDoc());
      case ARRAY -> visit(schema.getElementType());
      case MAP -> visit(schema.getValueType());
      case UNION -> schema.getTypes().forEach(this::visit);
      case STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
    }
  }

  private void visitRecord(Schema schema) {
    if (!seen.add(schema.getFullName())) {
      return;
    }
    check(schema.getFullName(), schema.getDoc());
    for (Schema.Field field : schema.getFields()) {
      check(schema.getFullName() + "." + field.name(), field.doc());
      visit(field.schema());
    }
  }

  private void check(String path, String doc) {
    if (doc == null || doc.isBlank() || doc.length() < SHORTEST) {
      missing.add(path);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.schema.registry.CurrentSchemas.Value;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

  static List<Value> values() {
    return CurrentSchemas.all();
  }

  @ParameterizedTest
  @MethodSource("values")
  void explainsEveryRecordEnumAndField(Value value) {
    assertThat(Documentation.missingIn(value.schema())).isEmpty();
  }

  @Test
  void noticesWhatIsNotExplained() {
    Schema bad =
        new Schema.Parser()
            .parse(
                """
                {"type": "record", "name": "Bad", "namespace": "x", "fields": [
                  {"name": "fine", "type": "string", "doc": "What this field means."},
                  {"name": "silent", "type": "int"},
                  {"name": "blank", "type": "int", "doc": "         "},
                  {"name": "inner", "doc": "An optional part.", "type": ["null", {"type": "array",
                    "items": {"type": "enum", "name": "Kind", "symbols": ["A"], "doc": "Kind"}}]}
                ]}
                """);
    assertThat(Documentation.missingIn(bad))
        .containsExactly("x.Bad", "x.Bad.silent", "x.Bad.blank", "x.Kind");
  }
}

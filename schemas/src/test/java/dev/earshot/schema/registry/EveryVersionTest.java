// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.schema.registry.CurrentSchemas.Value;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random values of every version ever written go through the classes of today unharmed. */
class EveryVersionTest {

  private static final int VALUES = 50;

  static List<Value> values() {
    return CurrentSchemas.all();
  }

  @ParameterizedTest
  @MethodSource("values")
  void comesThroughTodaysClassesUnharmed(Value value) {
    roundTrips(value, value.type());
  }

  private static <T extends SpecificRecord> void roundTrips(Value value, Class<T> type) {
    AvroFraming<T> framing = AvroFraming.of(type);
    List<SchemaVersion> versions = SchemaIds.bundled().versions(value.subject());
    SchemaVersion newest = versions.get(versions.size() - 1);
    for (SchemaVersion written : versions) {
      for (long seed = 0; seed < VALUES; seed++) {
        byte[] before = RandomValues.framed(written, seed);
        byte[] after = framing.encode(framing.decode(before));
        assertThat(RandomValues.read(after, newest, newest))
            .as("%s, seed %d", written, seed)
            .isEqualTo(RandomValues.read(before, written, newest));
      }
    }
  }
}

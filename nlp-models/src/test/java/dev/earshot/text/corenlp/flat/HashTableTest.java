// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.LongBuffer;
import org.junit.jupiter.api.Test;

class HashTableTest {

  private static final int SIZE = 1000;

  @Test
  void findsWhatWasPutAndNothingElse() {
    HashTable table = table();
    for (int i = 0; i < SIZE; i++) {
      assertThat(table.find(TextHash.of("word" + i))).isEqualTo(i + 1);
      assertThat(table.find(TextHash.of("other" + i))).isZero();
    }
  }

  @Test
  void findsManyInOrder() {
    long[] hashes = {
      TextHash.of("word7"), TextHash.of("none"), TextHash.of("word3"), TextHash.of("word9")
    };
    int[] found = {-1, -1, -1, -1};
    table().find(hashes, 3, new long[4], found);
    assertThat(found).containsExactly(8, 0, 4, -1);
  }

  @Test
  void refusesWhatItCouldNotTellApart() {
    HashTableBuilder builder = new HashTableBuilder(2);
    builder.put(TextHash.of("a"), 1);
    assertThatThrownBy(() -> builder.put(TextHash.of("a"), 2))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder.put(TextHash.of("b"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.put(TextHash.of("b"), 1 << 25))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hashesJoinedTextsAsItHashesTheirParts() {
    long joined =
        TextHash.then(TextHash.of("S0W"), '-') * TextHash.power("late") + TextHash.of("late");
    assertThat(joined).isEqualTo(TextHash.of("S0W-late"));
    assertThat(TextHash.of(3, "late")).isNotEqualTo(TextHash.of(4, "late"));
  }

  private static HashTable table() {
    HashTableBuilder builder = new HashTableBuilder(SIZE);
    for (int i = 0; i < SIZE; i++) {
      builder.put(TextHash.of("word" + i), i + 1);
    }
    return new HashTable(LongBuffer.wrap(builder.slots()));
  }
}

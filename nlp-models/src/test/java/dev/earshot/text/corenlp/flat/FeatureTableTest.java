// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.LongBuffer;
import org.junit.jupiter.api.Test;

class FeatureTableTest {

  private static final int HOMES = 50;
  private static final int OF_HOME = 40;

  private final FeatureTableBuilder builder = new FeatureTableBuilder(HOMES * OF_HOME, HOMES);
  private final long[] homes = new long[HOMES];

  @Test
  void findsInItsHomeWhatWasPutThereAndNothingElse() {
    FeatureTable table = table();
    for (int home = 0; home < HOMES; home++) {
      for (int i = 0; i < OF_HOME; i++) {
        assertThat(find(table, homes[home], name(home, i))).isEqualTo(place(home, i));
        // It differs in the last character only, as names of tags do.
        assertThat(find(table, homes[home], name(home, i + OF_HOME))).isZero();
      }
    }
  }

  @Test
  void keepsAHomesFeaturesTogether() {
    table();
    for (int home = 0; home < HOMES; home++) {
      int begin = (int) (homes[home] >>> Integer.SIZE);
      int end = begin + (int) homes[home];
      for (int i = 0; i < OF_HOME; i++) {
        int slot = FeatureTable.slot(homes[home], TextHash.of(name(home, i)));
        assertThat(slot).isBetween(begin, end - 1);
      }
    }
  }

  @Test
  void findsManyInOrder() {
    FeatureTable table = table();
    long[] hashes = {TextHash.of(name(3, 7)), TextHash.of("none"), TextHash.of(name(9, 0)), 0};
    int[] slots = new int[4];
    for (int i = 0; i < 3; i++) {
      slots[i] = FeatureTable.slot(homes[i == 2 ? 9 : 3], hashes[i]);
    }
    int[] found = {-1, -1, -1, -1};
    table.find(hashes, slots, 3, new long[4], found);
    assertThat(found).containsExactly(place(3, 7), 0, place(9, 0), -1);
  }

  @Test
  void refusesWhatItCouldNotTellApart() {
    long home = builder.home(2);
    builder.put(home, TextHash.of("a"), 1);
    assertThatThrownBy(() -> builder.put(home, TextHash.of("a"), 2))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> builder.put(home, TextHash.of("b"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.put(home, TextHash.of("b"), 1 << 25))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private FeatureTable table() {
    for (int home = 0; home < HOMES; home++) {
      homes[home] = builder.home(OF_HOME);
      for (int i = 0; i < OF_HOME; i++) {
        builder.put(homes[home], TextHash.of(name(home, i)), place(home, i));
      }
    }
    return new FeatureTable(LongBuffer.wrap(builder.slots()));
  }

  private static String name(int home, int i) {
    return "S0WT-word" + home + "-" + (char) ('A' + i);
  }

  private static int place(int home, int i) {
    return 1 + home * OF_HOME + i;
  }

  private static int find(FeatureTable table, long home, String name) {
    long hash = TextHash.of(name);
    int[] found = new int[1];
    table.find(new long[] {hash}, new int[] {FeatureTable.slot(home, hash)}, 1, new long[1], found);
    return found[0];
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedHashesTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 63, 64, 10_000})
  void findEachAndNoOther(int size) {
    long[] hashes = hashes(size);
    SortedHashes sorted = new SortedHashes(hashes);
    for (int i = 0; i < hashes.length; i++) {
      assertThat(sorted.find(hashes[i])).isEqualTo(i);
    }
    Random random = new Random(8);
    for (int i = 0; i < 1000; i++) {
      long other = random.nextLong();
      assertThat(sorted.find(other)).isEqualTo(Math.max(-1, Arrays.binarySearch(hashes, other)));
    }
    assertThat(sorted.find(0)).isEqualTo(-1);
  }

  /** With the outermost ones, so that both ends are met. */
  private static long[] hashes(int size) {
    LongStream ends = LongStream.of(Long.MIN_VALUE, Long.MAX_VALUE);
    return LongStream.concat(ends.limit(size), new Random(4).longs(Math.max(0, size - 2)))
        .sorted()
        .distinct()
        .toArray();
  }
}

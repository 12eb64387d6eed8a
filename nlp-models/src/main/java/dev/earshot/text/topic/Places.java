// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.Arrays;

/** Where queries match in one text: first as positions of tokens, then as offsets. */
final class Places {

  private static final int FEW = 16;

  private int count;
  private int[] queries = new int[FEW];
  private int[] begins = new int[FEW];
  private int[] ends = new int[FEW];

  /** A match of {@code query} from the token at {@code first} to that at {@code last}. */
  void add(int query, int first, int last) {
    if (count == queries.length) {
      queries = Arrays.copyOf(queries, 2 * count);
      begins = Arrays.copyOf(begins, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    queries[count] = query;
    begins[count] = first;
    ends[count] = last;
    count++;
  }

  /** Makes offsets of positions; once, at the end. */
  void locate(TextTokens tokens) {
    for (int i = 0; i < count; i++) {
      begins[i] = tokens.begin(begins[i]);
      ends[i] = tokens.end(ends[i]);
    }
  }

  /** How many matches there are; a place that several clauses find is among them several times. */
  int count() {
    return count;
  }

  int query(int index) {
    return queries[index];
  }

  int begin(int index) {
    return begins[index];
  }

  int end(int index) {
    return ends[index];
  }
}

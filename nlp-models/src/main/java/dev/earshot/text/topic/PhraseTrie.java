// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words and phrases as paths of numbered terms from one root; a node says which queries end there.
 * Steps lie in one table by open addressing, so that a text is read without creating objects.
 */
final class PhraseTrie {

  /** Where all phrases begin. */
  static final int ROOT = 0;

  /** No such node. */
  static final int NOWHERE = -1;

  private static final int[] NOTHING = {};
  private static final long EMPTY = -1;
  private static final int SMALLEST = 64;

  private final List<int[]> ending = new ArrayList<>(List.of(NOTHING));
  private long[] steps = emptyTable(SMALLEST);
  private int[] targets = new int[SMALLEST];

  /** Lets {@code query} end where {@code terms} lead to. */
  void add(int[] terms, int query) {
    int node = ROOT;
    for (int term : terms) {
      node = stepOrGrow(node, term);
    }
    int[] queries = ending.get(node);
    if (Arrays.stream(queries).noneMatch(known -> known == query)) {
      int[] more = Arrays.copyOf(queries, queries.length + 1);
      more[queries.length] = query;
      ending.set(node, more);
    }
  }

  /** The node behind {@code node} by {@code term}, or {@link #NOWHERE}. */
  int step(int node, int term) {
    int slot = slot(key(node, term));
    return steps[slot] == EMPTY ? NOWHERE : targets[slot];
  }

  /** The queries that end at {@code node}; not to be changed. */
  int[] endingAt(int node) {
    return ending.get(node);
  }

  private int stepOrGrow(int node, int term) {
    int next = step(node, term);
    if (next != NOWHERE) {
      return next;
    }
    if (2 * ending.size() >= steps.length) {
      grow();
    }
    int created = ending.size();
    ending.add(NOTHING);
    put(key(node, term), created);
    return created;
  }

  private void grow() {
    long[] oldSteps = steps;
    int[] oldTargets = targets;
    steps = emptyTable(2 * oldSteps.length);
    targets = new int[steps.length];
    for (int i = 0; i < oldSteps.length; i++) {
      if (oldSteps[i] != EMPTY) {
        put(oldSteps[i], oldTargets[i]);
      }
    }
  }

  private void put(long key, int target) {
    int slot = slot(key);
    steps[slot] = key;
    targets[slot] = target;
  }

  /** Where {@code key} is or would be. */
  private int slot(long key) {
    int mask = steps.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (steps[slot] != EMPTY && steps[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int node, int term) {
    return ((long) node << Integer.SIZE) | term;
  }

  private static long[] emptyTable(int size) {
    long[] table = new long[size];
    Arrays.fill(table, EMPTY);
    return table;
  }
}

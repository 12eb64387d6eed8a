// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found out of strings met lately: at most so many young ones and as many older, of which
 * those that are met again become young. Used by one thread.
 */
final class Recent<V> {

  private final int room;
  private final Function<String, V> source;
  private Map<String, V> young = new HashMap<>();
  private Map<String, V> old = new HashMap<>();

  /**
   * Keeps nothing yet.
   *
   * @param room how many are young at most
   * @param source finds out what is not kept; the same of equal strings
   */
  Recent(int room, Function<String, V> source) {
    this.room = room;
    this.source = source;
  }

  /** What is kept of {@code key}, or is found out now. */
  V of(String key) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
      value = value == null ? source.apply(key) : value;
      keep(key, value);
    }
    return value;
  }

  private void keep(String key, V value) {
    if (young.size() >= room) {
      old = young;
      young = new HashMap<>();
    }
    young.put(key, value);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import java.util.HashMap;
import java.util.Map;

/**
 * What was found out of strings met lately: at most so many young ones and as many older, of which
 * those that are met again become young. Used by one thread.
 */
final class Recent<V> {

  private final int room;
  private Map<String, V> young = new HashMap<>();
  private Map<String, V> old = new HashMap<>();

  /**
   * Keeps nothing yet.
   *
   * @param room how many are young at most
   */
  Recent(int room) {
    this.room = room;
  }

  /** What is kept of {@code key}, or null. */
  V get(String key) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }

  void put(String key, V value) {
    if (young.size() >= room) {
      old = young;
      young = new HashMap<>();
    }
    young.put(key, value);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.progress;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;

/**
 * Keys that reach every receiver of a keyed exchange, in band with the records: one for each key
 * group, so that it does not matter how many receivers there are.
 */
final class Receivers {

  private Receivers() {}

  /** A key for each key group, in their order. */
  static List<String> keys(int maxParallelism) {
    String[] keys = new String[maxParallelism];
    int missing = maxParallelism;
    for (int i = 0; missing > 0; i++) {
      String key = "progress-" + i;
      int group = KeyGroupRangeAssignment.assignToKeyGroup(key, maxParallelism);
      if (keys[group] == null) {
        keys[group] = key;
        missing--;
      }
    }
    return new ArrayList<>(List.of(keys));
  }
}

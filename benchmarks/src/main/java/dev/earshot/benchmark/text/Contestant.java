// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One way to read texts, and the CPU time that the reading thread took for them. */
final class Contestant {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double NANOS = 1e9;

  private final String name;
  private final Supplier<Consumer<String>> cold;
  private Consumer<String> reader;
  private long nanos;
  private long texts;

  /**
   * A contestant.
   *
   * @param cold makes a reader that has kept nothing from any text
   */
  Contestant(String name, Supplier<Consumer<String>> cold) {
    this.name = name;
    this.cold = cold;
    reader = cold.get();
  }

  /** Forgets all texts and all counts. */
  void makeCold() {
    reader = cold.get();
    nanos = 0;
    texts = 0;
  }

  /** Reads and counts. */
  void read(Iterable<String> counted) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (String text : counted) {
      reader.accept(text);
      texts++;
    }
    nanos += THREADS.getCurrentThreadCpuTime() - before;
  }

  String name() {
    return name;
  }

  long texts() {
    return texts;
  }

  /** Texts in a second of one core. */
  double perSecond() {
    return texts * NANOS / nanos;
  }
}

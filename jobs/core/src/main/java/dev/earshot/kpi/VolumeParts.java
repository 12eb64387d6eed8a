// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many pieces of feedback customers gave: texts, answers or both. Its one part is n.
 *
 * @param feedback pieces of feedback
 */
public record VolumeParts(long feedback) implements Parts<VolumeParts> {

  static final VolumeParts ONE = new VolumeParts(1);

  @Override
  public VolumeParts plus(VolumeParts other) {
    return new VolumeParts(feedback + other.feedback);
  }

  @Override
  public VolumeParts negated() {
    return new VolumeParts(-feedback);
  }

  @Override
  public VolumeParts floored() {
    return new VolumeParts(Math.max(0, feedback));
  }

  @Override
  public long n() {
    return feedback;
  }

  @Override
  public double value() {
    return feedback;
  }

  @Override
  public Interval interval() {
    return Interval.ofCount(feedback);
  }

  @Override
  public SortedMap<String, Long> byName() {
    return new TreeMap<>();
  }
}

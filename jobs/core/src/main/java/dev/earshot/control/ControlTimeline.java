// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All published versions in order of event time, and which of them hold when.
 *
 * <pre>
 *   en   ········· configured ·········├──── version 1 ────┤──── version 3 ────►
 *   de   ·· configured ··├──────────────── version 2 ──────────────────────────►
 *                                                                  event time ─►
 * </pre>
 *
 * <p>For an event that version of each thing holds whose valid-from is the latest that is not after
 * the event; the greater version where two are valid from the same time. A version that cannot be
 * used is passed over, so that the one before it goes on. The answer depends on what was published,
 * not on the order in which it was learned, and learning a record twice changes nothing. Not
 * thread-safe.
 *
 * <p>Known limit: all versions are held with their content, some 250 kB for a taxonomy of 1,000
 * topics.
 */
public final class ControlTimeline {

  private static final Comparator<ControlRecord> ORDER =
      Comparator.comparing(ControlRecord::validFrom)
          .thenComparingInt(ControlRecord::version)
          .thenComparing(ControlRecord::id)
          // Of two with one number, which the command line never publishes, the first one holds.
          .thenComparing(
              Comparator.comparingLong(ControlRecord::offset)
                  .thenComparingInt(ControlRecord::partition)
                  .reversed());

  private static final String AFTER_ALL_IDS = String.valueOf(Character.MAX_VALUE);

  private final Predicate<ControlRecord> usable;
  private final NavigableSet<ControlRecord> published = new TreeSet<>(ORDER);
  private final Map<ControlRecord, Boolean> judged = new HashMap<>();
  private final TreeMap<Instant, List<ControlRecord>> inForce = new TreeMap<>();

  /**
   * A timeline without versions.
   *
   * @param usable whether a version can be used; asked once of each, and only when an event needs
   *     it
   */
  public ControlTimeline(Predicate<ControlRecord> usable) {
    this.usable = usable;
  }

  /** Learns of a version; one that is known already changes nothing. */
  public void add(ControlRecord record) {
    if (published.add(record)) {
      inForce.clear();
    }
  }

  /**
   * The versions that hold for an event of that time, one a thing at most, by id; none of a thing
   * of which nothing was valid yet. The same list, not only an equal one, until time passes another
   * valid-from or a version is added. Unmodifiable.
   */
  public List<ControlRecord> inForce(Instant eventTime) {
    NavigableSet<ControlRecord> begun = begun(eventTime);
    return begun.isEmpty()
        ? List.of()
        : inForce.computeIfAbsent(begun.last().validFrom(), since -> newest(begun));
  }

  /** All that were valid at that time, the latest last. */
  private NavigableSet<ControlRecord> begun(Instant eventTime) {
    return published.headSet(
        new ControlRecord(AFTER_ALL_IDS, Integer.MAX_VALUE, eventTime, "", "", "", 0, 0), true);
  }

  private List<ControlRecord> newest(NavigableSet<ControlRecord> begun) {
    Map<String, ControlRecord> newest = new TreeMap<>();
    for (ControlRecord record : begun.descendingSet()) {
      if (!newest.containsKey(record.id()) && isUsable(record)) {
        newest.put(record.id(), record);
      }
    }
    return List.copyOf(newest.values());
  }

  private boolean isUsable(ControlRecord record) {
    Boolean known = judged.get(record);
    if (known == null) {
      known = usable.test(record);
      judged.put(record, known);
    }
    return known;
  }
}

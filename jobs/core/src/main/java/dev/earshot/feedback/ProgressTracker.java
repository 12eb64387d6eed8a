// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the marks of several senders into one progress per source: the minimum over the senders
 * that are not idle. A source has no progress until all of its senders have spoken, and progress
 * never goes back. Not thread-safe.
 */
public final class ProgressTracker {

  private final Map<String, Map<Integer, Mark>> marks = new TreeMap<>();
  private final Map<String, Instant> reached = new HashMap<>();

  /**
   * Notes what a sender says of its source. A sender that speaks of another number of senders than
   * the ones before starts the source's count anew: the job was rescaled.
   */
  public void note(Mark mark) {
    Map<Integer, Mark> ofSource = marks.computeIfAbsent(mark.source(), source -> new TreeMap<>());
    ofSource.values().removeIf(known -> known.producers() != mark.producers());
    ofSource.put(mark.producer(), mark);
  }

  /** Progress of each source that all its senders have spoken of, sorted by source. */
  public List<Mark> progress() {
    List<Mark> joined = new ArrayList<>();
    marks.forEach(
        (source, ofSource) -> {
          if (isComplete(ofSource)) {
            joined.add(join(source, ofSource));
          }
        });
    return joined;
  }

  /**
   * How far all sources together have come, under the empty name: the minimum over those that are
   * not idle. Nothing from before it comes any more, from a source that one waits for; the furthest
   * source speaks when all are idle. {@link Mark#UNKNOWN} without any source.
   */
  public static Mark overall(List<Mark> progress) {
    Instant furthest = Mark.UNKNOWN;
    Instant slowest = Mark.ENDED;
    boolean idle = true;
    for (Mark mark : progress) {
      furthest = later(furthest, mark.watermark());
      if (!mark.idle()) {
        idle = false;
        slowest = earlier(slowest, mark.watermark());
      }
    }
    return new Mark(Mark.ALL_SOURCES, 0, 1, idle ? furthest : slowest, idle);
  }

  private static boolean isComplete(Map<Integer, Mark> ofSource) {
    return ofSource.size() == ofSource.values().iterator().next().producers();
  }

  private Mark join(String source, Map<Integer, Mark> ofSource) {
    Instant minimum = null;
    Instant maximum = Mark.UNKNOWN;
    for (Mark mark : ofSource.values()) {
      maximum = later(maximum, mark.watermark());
      if (!mark.idle()) {
        minimum = minimum == null ? mark.watermark() : earlier(minimum, mark.watermark());
      }
    }
    boolean idle = minimum == null;
    // When all are silent nobody holds the source back, so the furthest sender speaks for it.
    Instant joined = reached.merge(source, idle ? maximum : minimum, ProgressTracker::later);
    return new Mark(source, 0, 1, joined, idle);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that is known of one series.
 *
 * @param topic of the series
 * @param scope of the series
 * @param until end of the last window that was taken in, in milliseconds since the epoch
 * @param volume of its texts
 * @param sentiment of its texts
 * @param expectedOfAll the board's count of the same name at that time
 * @param liftedOfAll the board's count of the same name at that time
 * @param recent windows of the last day with texts, oldest first
 * @param calmedAt when evidence was last forgotten because its problem was told
 * @param heldBack measures whose evidence would open an alert if the budget were not spent
 */
public record SeriesState(
    String topic,
    String scope,
    long until,
    VolumeState volume,
    SentimentState sentiment,
    double expectedOfAll,
    double liftedOfAll,
    List<RecentWindow> recent,
    long calmedAt,
    List<Measure> heldBack) {

  static final int RECENT_WINDOWS = 120;

  static SeriesState none(SeriesKey key, long since) {
    return new SeriesState(
        key.topic(),
        key.scope(),
        since,
        VolumeState.none(since),
        SentimentState.none(),
        0,
        0,
        List.of(),
        since,
        List.of());
  }

  SeriesKey key() {
    return new SeriesKey(topic, scope);
  }

  double score(Measure measure) {
    return measure == Measure.VOLUME ? volume.score() : sentiment.score();
  }

  /** Texts since a time. */
  double seenSince(long begin) {
    for (RecentWindow window : recent) {
      if (window.end() > begin) {
        return volume.seen() - window.seenBefore();
      }
    }
    return 0;
  }

  /** Texts expected since a time, as far as texts were seen then. */
  double expectedSince(long begin) {
    for (RecentWindow window : recent) {
      if (window.end() > begin) {
        return volume.expected() - window.expectedBefore();
      }
    }
    return 0;
  }

  double excessSince(long begin) {
    return seenSince(begin) - expectedSince(begin);
  }

  /** Remembered texts of windows that ended after a time, oldest window first. */
  List<Evidence> evidenceSince(long begin) {
    List<Evidence> evidence = new ArrayList<>();
    for (RecentWindow window : recent) {
      if (window.end() > begin) {
        evidence.addAll(window.evidence());
      }
    }
    return evidence;
  }

  Set<String> idsSince(long begin) {
    Set<String> ids = new HashSet<>();
    evidenceSince(begin).forEach(text -> ids.add(text.eventId()));
    return ids;
  }

  /** How many texts one remembered text stands for. */
  double scaleSince(long begin) {
    int texts = 0;
    int remembered = 0;
    for (RecentWindow window : recent) {
      if (window.end() > begin) {
        texts += window.texts();
        remembered += window.evidence().size();
      }
    }
    return remembered == 0 ? 1 : Math.max(1, (double) texts / remembered);
  }

  /** The same with the evidence for a problem forgotten: it has been told. */
  SeriesState calmed(long time) {
    return new SeriesState(
        topic,
        scope,
        until,
        volume.calmed(),
        sentiment.calmed(),
        expectedOfAll,
        liftedOfAll,
        recent,
        time,
        List.of());
  }

  SeriesState holdingBack(List<Measure> measures) {
    return new SeriesState(
        topic,
        scope,
        until,
        volume,
        sentiment,
        expectedOfAll,
        liftedOfAll,
        recent,
        calmedAt,
        measures);
  }

  /** The same with what came too late to be decided on: it changes figures, not evidence for. */
  SeriesState corrected(SeriesWindow late) {
    long end = late.end().toEpochMilli();
    List<RecentWindow> windows = new ArrayList<>();
    for (RecentWindow window : recent) {
      windows.add(
          window.end() != end
              ? window
              : new RecentWindow(
                  end,
                  Math.max(0, window.texts() + late.texts()),
                  window.seenBefore(),
                  window.expectedBefore(),
                  Evidence.merge(
                      Evidence.without(window.evidence(), late.removed()),
                      late.evidence(),
                      RecentWindow.EVIDENCE)));
    }
    return new SeriesState(
        topic,
        scope,
        until,
        volume,
        sentiment,
        expectedOfAll,
        liftedOfAll,
        List.copyOf(windows),
        calmedAt,
        heldBack);
  }
}

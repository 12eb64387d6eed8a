// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.List;

/**
 * What one series counted in one decision window; or, {@code late}, what came after the window was
 * decided and corrects it by signed amounts.
 *
 * @param audience never pooled with another
 * @param topic of the series
 * @param scope of the series
 * @param end of the window, exclusive
 * @param texts how many
 * @param scored how many of them have a score
 * @param sum of scores, in units of 1e-6
 * @param squares sum of squared scores, in units of 1e-12
 * @param evidence texts, at most {@link #EVIDENCE}, those of the lowest hash
 * @param removed ids of texts that no longer count
 * @param late whether it corrects a window that was decided
 */
public record SeriesWindow(
    Party.Audience audience,
    String topic,
    String scope,
    Instant end,
    int texts,
    int scored,
    long sum,
    long squares,
    List<Evidence> evidence,
    List<String> removed,
    boolean late) {

  /** Texts of one window that are told by id. */
  public static final int EVIDENCE = 60;

  /** A window that holds one item. */
  public static SeriesWindow of(SeriesItem item, Instant end, boolean late) {
    boolean stated = item.sign() > 0;
    long score = item.scored() ? item.text().score() : 0;
    return new SeriesWindow(
        item.audience(),
        item.topic(),
        item.scope(),
        end,
        item.sign(),
        item.scored() ? item.sign() : 0,
        item.sign() * score,
        item.sign() * score * score,
        stated ? List.of(item.text()) : List.of(),
        stated ? List.of() : List.of(item.text().eventId()),
        late);
  }

  /** Both together; what {@code later} removes is not in it, what it states is. */
  public SeriesWindow plus(SeriesWindow later) {
    List<Evidence> kept =
        Evidence.merge(Evidence.without(evidence, later.removed), later.evidence, EVIDENCE);
    return new SeriesWindow(
        audience,
        topic,
        scope,
        end,
        texts + later.texts,
        scored + later.scored,
        sum + later.sum,
        squares + later.squares,
        kept,
        later.removed,
        late && later.late);
  }

  /** End of the window that a time lies in. */
  public static Instant endOf(Instant time, long windowMillis) {
    long start = Math.floorDiv(time.toEpochMilli(), windowMillis) * windowMillis;
    return Instant.ofEpochMilli(start + windowMillis);
  }

  /** Brings all series of one audience to one board. */
  public String audienceKey() {
    return audience.name();
  }

  SeriesKey key() {
    return new SeriesKey(topic, scope);
  }
}

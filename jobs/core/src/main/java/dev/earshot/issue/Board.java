// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides on all series of one audience, window by window, in order of time: brings those with
 * texts up to date, lets {@link Triage} sort what is suspicious into alerts, and leads each alert
 * through its life. A series without texts costs nothing until it has some; its statistic for the
 * time between is caught up in closed form.
 *
 * <p>The same windows in the same order give the same alerts; the order of series within a window
 * does not matter.
 */
public final class Board {

  /** A series of which nothing was heard for so long starts anew. */
  private static final Duration SERIES_KEPT_FOR = Duration.ofDays(120);

  /** Decades of evidence for a rise from which a number may be rising. */
  private static final double RISING = 1;

  /** Decades that a fall of sentiment needs more while the number may be rising. */
  private static final double MORE_WHILE_RISING = 3;

  private final IssuePolicy policy;
  private final Party.Audience audience;
  private final BoardStore store;
  private final SeriesTracker tracker;
  private final AlertKeeper keeper;
  private List<Related> heldBackLast = List.of();

  public Board(IssuePolicy policy, Party.Audience audience, BoardStore store) {
    this.policy = policy;
    this.audience = audience;
    this.store = store;
    this.tracker = new SeriesTracker(policy);
    this.keeper = new AlertKeeper(policy, store);
  }

  /**
   * Decides on a window.
   *
   * @param end of the window, after the end of each window decided before
   * @param windows what the series had in it, corrections of a series after what they correct
   * @return what happened to alerts
   */
  public List<AlertEvent> decide(Instant end, List<SeriesWindow> windows) throws Exception {
    SortedMap<SeriesKey, SeriesWindow> byKey = new TreeMap<>();
    for (SeriesWindow window : windows) {
      byKey.merge(window.key(), window, SeriesWindow::plus);
    }
    byKey.values().removeIf(window -> window.texts() <= 0);
    SeriesWindow ofAll = byKey.get(SeriesKey.ALL);
    if (isDecided(end)) {
      throw new IllegalArgumentException("the window that ends at " + end + " was decided before");
    }
    long time = end.toEpochMilli();
    BoardState board = store.board();
    if (board == null) {
      board = BoardState.startingAt(time - policy.windowMillis());
    }
    if (Math.floorDiv(board.until(), Profile.DAY) != Math.floorDiv(time, Profile.DAY)) {
      store.forgetSeriesBefore(time - SERIES_KEPT_FOR.toMillis());
    }
    List<SeriesState> touched = new ArrayList<>();
    SeriesState everything = everything(board, time, ofAll);
    touched.add(everything);
    board = next(board, time, ofAll, everything);
    for (SeriesWindow window : byKey.values()) {
      if (!window.key().equals(SeriesKey.ALL)) {
        touched.add(advance(window, board));
      }
    }
    store.keep(board);
    keeper.follow(end, board, tracker, byKey);
    Triage triage = new Triage(policy, audience, store, tracker, end);
    triage.sort(suspicions(touched, board, time));
    heldBackLast = triage.heldBack();
    return keeper.tell(end);
  }

  /** Takes what came after its window was decided: it changes figures, never a decision. */
  public List<AlertEvent> correct(SeriesWindow late) throws Exception {
    SeriesState series = store.series(late.key());
    if (series != null) {
      store.keep(series.corrected(late));
    }
    return keeper.correct(late);
  }

  /** Whether a window was decided, or one after it: what comes for it now is a correction. */
  public boolean isDecided(Instant end) throws Exception {
    BoardState board = store.board();
    return board != null && end.toEpochMilli() <= board.until();
  }

  /** Whether the next window is to be decided even if it has no texts. */
  public boolean isWatching() throws Exception {
    for (Alert alert : store.alerts()) {
      if (alert.isOpen()) {
        return true;
      }
    }
    return false;
  }

  /** Series whose alert the budget held back so far. */
  public long heldBack() throws Exception {
    BoardState board = store.board();
    return board == null ? 0 : board.heldBack();
  }

  /** Series whose alert the budget held back in the last decision, and did not before. */
  public List<Related> heldBackLast() {
    return heldBackLast;
  }

  private SeriesState everything(BoardState board, long time, @Nullable SeriesWindow window)
      throws Exception {
    SeriesState before = seriesOf(SeriesKey.ALL, board);
    SeriesState after =
        window == null
            ? tracker.afterQuiet(before, time, board)
            : tracker.after(before, window, board);
    store.keep(after);
    return after;
  }

  private BoardState next(
      BoardState board, long time, @Nullable SeriesWindow window, SeriesState everything) {
    boolean newHour =
        Math.floorDiv(board.until(), Profile.HOUR) != Math.floorDiv(time, Profile.HOUR);
    return board.after(
        time,
        window == null ? 0 : window.texts(),
        everything.volume().expected() - board.expectedOfAll(),
        newHour ? everything.volume().season().profile(Profile.flat()) : board.profile());
  }

  private SeriesState advance(SeriesWindow window, BoardState board) throws Exception {
    SeriesState after = tracker.after(seriesOf(window.key(), board), window, board);
    store.keep(after);
    return after;
  }

  private SeriesState seriesOf(SeriesKey key, BoardState board) throws Exception {
    SeriesState known = store.series(key);
    return known == null ? SeriesState.none(key, board.since()) : known;
  }

  /** Series over their threshold, those of the largest problems first. */
  private List<Suspicion> suspicions(List<SeriesState> touched, BoardState board, long time) {
    List<Suspicion> suspicions = new ArrayList<>();
    if (tracker.armed(board, time)) {
      for (SeriesState series : touched) {
        for (Measure measure : Measure.values()) {
          if (isOver(series, measure, time)) {
            suspicions.add(Suspicion.of(series, measure, policy.windowMillis()));
          }
        }
      }
    }
    suspicions.removeIf(suspicion -> suspicion.texts().size() < policy.minimumTexts());
    suspicions.sort(
        Comparator.comparing(Suspicion::measure)
            .thenComparing(Suspicion::size, Comparator.reverseOrder())
            .thenComparing(Suspicion::key));
    return suspicions;
  }

  private boolean isOver(SeriesState series, Measure measure, long time) {
    boolean enough =
        measure == Measure.VOLUME
            ? series.seenSince(time - Profile.HOUR) >= policy.minimumTexts()
            : series.sentiment().seen() >= policy.scoredTexts();
    return enough && series.score(measure) >= needed(series, measure);
  }

  /** Where the number rises too it should speak first: many more texts say more than their tone. */
  private double needed(SeriesState series, Measure measure) {
    boolean risesToo = measure == Measure.SENTIMENT && series.score(Measure.VOLUME) >= RISING;
    return policy.threshold(measure) + (risesToo ? MORE_WHILE_RISING : 0);
  }
}

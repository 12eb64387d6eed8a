// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import dev.earshot.feedback.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Brings a series up to the end of a window. */
final class SeriesTracker {

  private static final double MICRO = 1e-6;
  private static final double HIGHEST_LIFT = 5;

  private final IssuePolicy policy;
  private final VolumeDetector volumes;
  private final SentimentDetector sentiments = new SentimentDetector();

  SeriesTracker(IssuePolicy policy) {
    this.policy = policy;
    this.volumes = new VolumeDetector(policy.windowMillis());
  }

  /** The series after a window with texts; those before it since the last had none. */
  SeriesState after(SeriesState state, SeriesWindow window, BoardState board) {
    return after(state, window.end().toEpochMilli(), window, board);
  }

  /** The series at the end of a window without texts. */
  SeriesState afterQuiet(SeriesState state, long end, BoardState board) {
    SeriesWindow none =
        new SeriesWindow(
            Party.Audience.CUSTOMER,
            state.topic(),
            state.scope(),
            Instant.ofEpochMilli(end),
            0,
            0,
            0,
            0,
            List.of(),
            List.of(),
            false);
    return after(state, end, none, board);
  }

  private SeriesState after(SeriesState state, long end, SeriesWindow window, BoardState board) {
    VolumeState quiet =
        volumes.after(
            state.volume(),
            state.until(),
            end - policy.windowMillis(),
            0,
            around(state, board, end));
    VolumeState volume =
        volumes.after(
            quiet,
            Math.max(state.until(), end - policy.windowMillis()),
            end,
            window.texts(),
            around(state, board, end));
    SentimentState sentiment =
        window.scored() <= 0
            ? state.sentiment()
            : sentiments.after(
                state.sentiment(),
                end,
                window.scored(),
                window.sum() * MICRO,
                window.squares() * MICRO * MICRO,
                volume.level(),
                armed(board, end));
    return new SeriesState(
        state.topic(),
        state.scope(),
        end,
        volume,
        sentiment,
        board.expectedOfAll(),
        board.liftedOfAll(),
        recent(state, window, quiet, end),
        state.calmedAt(),
        stillHeldBack(state, volume, sentiment));
  }

  /** What falls below its threshold is not held back any more. */
  private List<Measure> stillHeldBack(
      SeriesState state, VolumeState volume, SentimentState sentiment) {
    return state.heldBack().stream()
        .filter(
            measure ->
                (measure == Measure.VOLUME ? volume.score() : sentiment.score())
                    >= policy.threshold(measure))
        .toList();
  }

  /** Whether enough history has been seen to decide. */
  boolean armed(BoardState board, long end) {
    return end - board.since() >= policy.minimumHistory().toMillis();
  }

  private VolumeDetector.Surroundings around(SeriesState state, BoardState board, long end) {
    boolean all = state.key().equals(SeriesKey.ALL);
    long settled = policy.minimumHistory().toMillis() / 2;
    return new VolumeDetector.Surroundings(
        all ? Profile.flat() : board.profile(),
        all ? 1 : lift(state, board),
        end - board.since() >= settled,
        armed(board, end));
  }

  /** How many times as much of everything there was as usual since the series was looked at. */
  private static double lift(SeriesState state, BoardState board) {
    double expected = board.expectedOfAll() - state.expectedOfAll();
    double lifted = board.liftedOfAll() - state.liftedOfAll();
    return expected <= 0 ? board.lift() : Math.min(Math.max(lifted / expected, 1), HIGHEST_LIFT);
  }

  private static List<RecentWindow> recent(
      SeriesState state, SeriesWindow window, VolumeState before, long end) {
    List<RecentWindow> windows = new ArrayList<>();
    for (RecentWindow earlier : state.recent()) {
      if (earlier.end() > end - Profile.DAY) {
        windows.add(earlier);
      }
    }
    if (window.texts() > 0) {
      windows.add(
          new RecentWindow(
              end,
              window.texts(),
              before.seen(),
              before.expected(),
              Evidence.sample(window.evidence(), RecentWindow.EVIDENCE)));
    }
    int tooMany = Math.max(0, windows.size() - SeriesState.RECENT_WINDOWS);
    return List.copyOf(windows.subList(tooMany, windows.size()));
  }
}

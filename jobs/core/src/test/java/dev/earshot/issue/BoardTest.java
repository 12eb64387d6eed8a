// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static dev.earshot.issue.IssuePolicies.withBudget;
import static dev.earshot.issue.VoiceBuilder.aVoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a board does besides finding problems: order, budget, and what it remembers. */
class BoardTest {

  private static final Instant PROBLEM =
      Organisation.BEGIN.plus(Duration.ofDays(7)).plus(Duration.ofHours(14));
  private static final IssuePolicy POLICY = IssuePolicy.DEFAULT;
  private static final Duration LONG = Duration.ofMinutes(90);

  private final CountingBoardStore store = new CountingBoardStore();

  @Test
  void refusesToGoBackInTime() throws Exception {
    Board board = board(POLICY);
    board.decide(PROBLEM, List.of());
    assertThat(board.isDecided(PROBLEM)).isTrue();
    assertThat(board.isDecided(PROBLEM.plusSeconds(60))).isFalse();
    assertThatThrownBy(() -> board.decide(PROBLEM, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void looksAtAllSeriesToOpenAnAlertNotToHoldOneBack() throws Exception {
    Organisation texts = twoProblems();
    Board board = board(withBudget(1));
    List<AlertEvent> events = decide(board, texts.texts());
    long opened = events.stream().filter(e -> e.state() == AlertState.OPENED).count();
    assertThat(board.heldBack()).isPositive();
    assertThat(store.looks()).isLessThanOrEqualTo((int) opened + 1);
  }

  @Test
  void tellsOnceWhatTheBudgetHoldsBackAndForgetsItWithTheEvidence() throws Exception {
    Board board = board(withBudget(1));
    List<Related> held = new ArrayList<>();
    decide(board, twoProblems().texts(), () -> held.addAll(board.heldBackLast()));
    assertThat(held).hasSize((int) board.heldBack());
    assertThat(held).extracting(Related::topic).contains("app/slow");
    assertThat(store.allSeries())
        .allSatisfy(
            series ->
                assertThat(series.heldBack())
                    .allMatch(measure -> series.score(measure) >= POLICY.threshold(measure)));
  }

  @Test
  void forgetsASeriesAfterMonthsOfEventTime() throws Exception {
    Board board = board(POLICY);
    decide(board, List.of(aVoice("e1").at(PROBLEM).on("price").build()));
    SeriesKey price = new SeriesKey("price", "");
    for (int days : new int[] {119, 120}) {
      board.decide(PROBLEM.plus(Duration.ofDays(days)), List.of());
      assertThat(store.series(price)).isNotNull();
    }
    board.decide(PROBLEM.plus(Duration.ofDays(121)), List.of());
    assertThat(store.series(price)).isNull();
    assertThat(store.series(SeriesKey.ALL)).isNotNull();
  }

  @Test
  void resolvesAnAlertWhoseSeriesIsGone() throws Exception {
    Board board = board(POLICY);
    Instant during = PROBLEM.plus(Duration.ofMinutes(60));
    List<Enriched> texts =
        twoProblems().texts().stream().filter(text -> text.occurredAt().isBefore(during)).toList();
    List<AlertEvent> events = decide(board, texts);
    assertThat(events).extracting(AlertEvent::state).contains(AlertState.OPENED);
    assertThat(board.isWatching()).isTrue();
    store.forgetSeriesBefore(Long.MAX_VALUE);
    List<AlertEvent> after = board.decide(during.plusSeconds(60), List.of());
    assertThat(after).isNotEmpty().allMatch(event -> event.state() == AlertState.RESOLVED);
    assertThat(board.isWatching()).isFalse();
  }

  private static Organisation twoProblems() {
    Instant second = PROBLEM.plus(Duration.ofMinutes(45));
    return Organisation.ofDays(9, 500, 0.1, 13)
        .with("acme", "billing/double-charge", PROBLEM, LONG, 60, "")
        .with("nova", "app/slow", second, Duration.ofMinutes(40), 60, "");
  }

  private Board board(IssuePolicy policy) {
    return new Board(policy, Party.Audience.CUSTOMER, store);
  }

  private static List<AlertEvent> decide(Board board, List<Enriched> texts) throws Exception {
    return decide(board, texts, () -> {});
  }

  /** Decides windows with texts, and those between while the board watches. */
  private static List<AlertEvent> decide(Board board, List<Enriched> texts, Runnable afterEach)
      throws Exception {
    List<AlertEvent> events = new ArrayList<>();
    Instant decided = Instant.MAX;
    for (var window : windows(texts).entrySet()) {
      while (board.isWatching() && decided.plusSeconds(60).isBefore(window.getKey())) {
        decided = decided.plusSeconds(60);
        events.addAll(board.decide(decided, List.of()));
        afterEach.run();
      }
      decided = window.getKey();
      events.addAll(board.decide(decided, List.copyOf(window.getValue().values())));
      afterEach.run();
    }
    return events;
  }

  private static SortedMap<Instant, SortedMap<String, SeriesWindow>> windows(List<Enriched> texts) {
    SeriesItems items = new SeriesItems(IssuePolicy.DEFAULT);
    SortedMap<Instant, SortedMap<String, SeriesWindow>> windows = new TreeMap<>();
    for (Enriched text : texts) {
      for (SeriesItem item : items.of(text)) {
        Instant end = SeriesWindow.endOf(item.text().saidAt(), 60_000);
        windows
            .computeIfAbsent(end, any -> new TreeMap<>())
            .merge(item.seriesKey(), SeriesWindow.of(item, end, false), SeriesWindow::plus);
      }
    }
    return windows;
  }
}

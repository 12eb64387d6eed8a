// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.issue;

import static dev.earshot.issue.VoiceBuilder.aVoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Enriched;
import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.AlertState;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.issue.PlantedProblem;
import dev.earshot.issue.SeriesItem;
import dev.earshot.issue.SeriesItems;
import dev.earshot.issue.SeriesWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class IssueFunctionsTest {

  private static final Instant T0 = Instant.parse("2026-03-02T10:00:00Z");
  private static final long MINUTE = 60_000;

  private final SeriesItems items = new SeriesItems(IssuePolicy.DEFAULT);

  @Test
  void countsAWindowAndForgetsItWhenItHasPassed() throws Exception {
    try (var counting = counting()) {
      counting.open();
      count(counting, aVoice("e1").at(T0).build());
      count(counting, aVoice("e2").at(T0.plusSeconds(59)).build());
      assertThat(counting.extractOutputValues()).isEmpty();
      assertThat(counting.numEventTimeTimers()).isEqualTo(2);
      counting.processWatermark(T0.toEpochMilli() + MINUTE - 1);
      assertThat(counting.extractOutputValues())
          .extracting(SeriesWindow::texts)
          .containsExactly(2, 2); // of everything, and of the brand
      assertThat(counting.extractOutputValues())
          .allSatisfy(w -> assertThat(w.end()).isEqualTo(T0.plusMillis(MINUTE)));
      assertThat(counting.numKeyedStateEntries()).isZero();
      assertThat(counting.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void sendsWhatComesTooLateAsACorrection() throws Exception {
    try (var counting = counting()) {
      counting.open();
      counting.processWatermark(T0.toEpochMilli() + MINUTE);
      count(counting, aVoice("e1").at(T0).build());
      count(counting, aVoice("e1").at(T0).deleted());
      assertThat(counting.extractOutputValues())
          .filteredOn(window -> window.scope().isEmpty())
          .extracting(SeriesWindow::texts, SeriesWindow::late)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1, true),
              org.assertj.core.groups.Tuple.tuple(-1, true));
      assertThat(counting.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void decidesWindowByWindowHoweverFarTheWatermarkJumps() throws Exception {
    List<Enriched> texts = PlantedProblem.texts();
    assertThat(decide(texts, Integer.MAX_VALUE)).isEqualTo(PlantedProblem.alerts(texts));
  }

  @Test
  void goesOnFromAStoredStateAsIfNothingHadHappened() throws Exception {
    List<Enriched> texts = PlantedProblem.texts();
    assertThat(decide(texts, texts.size() - 60)).isEqualTo(PlantedProblem.alerts(texts));
  }

  @Test
  void takesALateTextAsACorrectionAfterARestoreBeforeAnyWatermark() throws Exception {
    OperatorSubtaskState counted;
    OperatorSubtaskState decided;
    try (var counting = counting();
        var deciding = deciding()) {
      counting.open();
      deciding.open();
      count(counting, aVoice("e1").at(T0).build());
      count(counting, aVoice("e2").at(T0.plus(Duration.ofDays(3))).build());
      pass(counting, deciding, T0.plus(Duration.ofDays(4)).toEpochMilli());
      counted = counting.snapshot(1, 1);
      decided = deciding.snapshot(1, 1);
    }
    try (var counting = counting();
        var deciding = deciding()) {
      counting.initializeState(counted);
      deciding.initializeState(decided);
      counting.open();
      deciding.open();
      count(counting, aVoice("e1").at(T0).deleted());
      assertThat(counting.extractOutputValues()).hasSize(2).allMatch(SeriesWindow::late);
      for (SeriesWindow window : counting.extractOutputValues()) {
        deciding.processElement(new StreamRecord<>(window, window.end().toEpochMilli() - 1));
      }
      assertThat(deciding.numEventTimeTimers()).isZero();
    }
  }

  @Test
  void decidesOnWhatWasCountedInTimeOnly() throws Exception {
    List<Enriched> texts = PlantedProblem.texts();
    List<AlertEvent> expected = PlantedProblem.alerts(texts);
    Instant opened = expected.get(0).openedAt();
    List<AlertEvent> events = new ArrayList<>();
    try (var counting = counting();
        var deciding = deciding()) {
      counting.open();
      deciding.open();
      for (Enriched text : texts) {
        count(counting, text);
      }
      for (int i = 0; i < 200; i++) { // They reach the board before its watermark does.
        Instant at = opened.minus(Duration.ofMinutes(30));
        for (SeriesItem item : items.of(aVoice("late" + i).at(at).on("app/slow").build())) {
          SeriesWindow late = SeriesWindow.of(item, SeriesWindow.endOf(at, MINUTE), true);
          deciding.processElement(new StreamRecord<>(late, late.end().toEpochMilli() - 1));
        }
      }
      pass(counting, deciding, opened.toEpochMilli());
      events.addAll(deciding.extractOutputValues());
    }
    assertThat(events).extracting(AlertEvent::alertId).containsOnly(expected.get(0).alertId());
    assertThat(events).first().isEqualTo(expected.get(0));
  }

  @Test
  void clearsWhatWaitedForADecision() throws Exception {
    try (var deciding = deciding()) {
      deciding.open();
      SeriesItem item = items.of(aVoice("e1").at(T0).build()).get(0);
      SeriesWindow window = SeriesWindow.of(item, SeriesWindow.endOf(T0, MINUTE), false);
      deciding.processElement(window, T0.toEpochMilli());
      int waiting = deciding.numKeyedStateEntries();
      deciding.processWatermark(new Watermark(T0.toEpochMilli() + MINUTE));
      assertThat(waiting).isEqualTo(2);
      assertThat(deciding.numKeyedStateEntries()).as("board and the series of all").isEqualTo(2);
      assertThat(deciding.numEventTimeTimers()).isZero();
      assertThat(deciding.extractOutputValues()).isEmpty();
    }
  }

  @Test
  void opensUpdatesAndResolves() {
    List<AlertEvent> events = PlantedProblem.alerts(PlantedProblem.texts());
    assertThat(events)
        .extracting(AlertEvent::state)
        .startsWith(AlertState.OPENED)
        .contains(AlertState.UPDATED)
        .endsWith(AlertState.RESOLVED);
  }

  /** All windows at once, with a stop and a restore before the text of that number. */
  private List<AlertEvent> decide(List<Enriched> texts, int stopBefore) throws Exception {
    List<AlertEvent> events = new ArrayList<>();
    var counting = counting();
    var deciding = deciding();
    counting.open();
    deciding.open();
    for (int i = 0; i < texts.size(); i++) {
      if (i == stopBefore) {
        pass(counting, deciding, texts.get(i).occurredAt().toEpochMilli() - 1);
        events.addAll(deciding.extractOutputValues());
        OperatorSubtaskState counted = counting.snapshot(1, 1);
        OperatorSubtaskState decided = deciding.snapshot(1, 1);
        counting.close();
        deciding.close();
        counting = counting();
        deciding = deciding();
        counting.initializeState(counted);
        deciding.initializeState(decided);
        counting.open();
        deciding.open();
      }
      count(counting, texts.get(i));
    }
    pass(counting, deciding, Long.MAX_VALUE);
    events.addAll(deciding.extractOutputValues());
    counting.close();
    deciding.close();
    return events;
  }

  private static void pass(
      KeyedOneInputStreamOperatorTestHarness<String, SeriesItem, SeriesWindow> counting,
      KeyedOneInputStreamOperatorTestHarness<String, SeriesWindow, AlertEvent> deciding,
      long watermark)
      throws Exception {
    counting.processWatermark(new Watermark(watermark));
    for (SeriesWindow window : counting.extractOutputValues()) {
      deciding.processElement(new StreamRecord<>(window, window.end().toEpochMilli() - 1));
    }
    counting.getOutput().clear();
    deciding.processWatermark(new Watermark(watermark));
  }

  private void count(
      KeyedOneInputStreamOperatorTestHarness<String, SeriesItem, SeriesWindow> counting,
      Enriched event)
      throws Exception {
    for (SeriesItem item : items.of(event)) {
      counting.processElement(item, event.occurredAt().toEpochMilli());
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, SeriesItem, SeriesWindow> counting()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new CountSeriesFunction(Duration.ofMinutes(1).toMillis())),
        SeriesItem::seriesKey,
        Types.STRING);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, SeriesWindow, AlertEvent> deciding()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new BoardFunction(IssuePolicy.DEFAULT)),
        SeriesWindow::audienceKey,
        Types.STRING);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Party;
import dev.earshot.kpi.Dimension;
import dev.earshot.kpi.Grain;
import dev.earshot.kpi.KpiCell;
import dev.earshot.kpi.KpiDelta;
import dev.earshot.kpi.KpiPolicy;
import dev.earshot.kpi.KpiRow;
import dev.earshot.kpi.Metric;
import dev.earshot.kpi.MissedKpi;
import dev.earshot.kpi.NpsParts;
import dev.earshot.kpi.VolumeParts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One hour and its day of one brand: corrected for two hours and for three days. */
class CountKpisFunctionTest {

  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
  private static final Instant MIDNIGHT = Instant.parse("2026-03-03T00:00:00Z");
  private static final Duration HOUR_LATENESS = Duration.ofHours(2);
  private static final Duration DAY_LATENESS = Duration.ofDays(3);
  private static final KpiPolicy POLICY =
      new KpiPolicy(
          List.of(
              new KpiPolicy.Cut(List.of(Dimension.BRAND), List.of(Grain.HOUR, Grain.DAY)),
              new KpiPolicy.Cut(List.of(), List.of(Grain.HOUR))),
          30,
          new KpiPolicy.Lateness(Duration.ZERO, HOUR_LATENESS, DAY_LATENESS));

  private KeyedOneInputStreamOperatorTestHarness<String, KpiDelta, KpiRow> harness;

  @BeforeEach
  void open() throws Exception {
    harness = newHarness();
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void tellsEachWindowOnceAtTheNextWatermarkHoweverMuchCame() throws Exception {
    count("brand=acme", TEN, 1);
    count("brand=acme", TEN, 1);
    count("brand=acme", TEN.plusSeconds(60), 1);
    assertThat(rows()).isEmpty();
    watermark(TEN.plusSeconds(90));
    assertThat(rows())
        .containsExactly(
            "volume HOUR 2026-03-02T10:00:00Z 3 open", "volume DAY 2026-03-02T00:00:00Z 3 open");
    watermark(TEN.plusSeconds(91));
    assertThat(rows()).as("nothing changed").isEmpty();
    count("brand=acme", TEN.plusSeconds(120), 1);
    watermark(TEN.plusSeconds(92));
    assertThat(rows())
        .containsExactly(
            "volume HOUR 2026-03-02T10:00:00Z 4 open", "volume DAY 2026-03-02T00:00:00Z 4 open");
  }

  @Test
  void closesAWindowWhenItsEndHasPassed() throws Exception {
    count("", TEN, 1);
    watermark(ELEVEN.minusMillis(2));
    assertThat(rows()).containsExactly("volume HOUR 2026-03-02T10:00:00Z 1 open");
    watermark(ELEVEN.minusMillis(1));
    assertThat(rows()).containsExactly("volume HOUR 2026-03-02T10:00:00Z 1 closed");
  }

  @Test
  void tellsAWindowOnceWhenTheWatermarkJumpsOverIt() throws Exception {
    count("", TEN, 2);
    watermark(ELEVEN.plus(Duration.ofDays(400)));
    assertThat(rows()).containsExactly("volume HOUR 2026-03-02T10:00:00Z 2 closed");
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
    assertThat(missed()).isEmpty();
  }

  @Test
  void takesBackToNothingRatherThanKeepingAWrongRow() throws Exception {
    count("", TEN, 1);
    watermark(TEN.plusSeconds(1));
    count("", TEN, -1);
    watermark(TEN.plusSeconds(2));
    assertThat(rows())
        .containsExactly(
            "volume HOUR 2026-03-02T10:00:00Z 1 open", "volume HOUR 2026-03-02T10:00:00Z 0 open");
  }

  @Test
  void movesAnEditFromItsFormerToItsNewWindow() throws Exception {
    nps("", TEN, new NpsParts(0, 0, 1));
    watermark(TEN.plusSeconds(1));
    rows();
    nps("", TEN, new NpsParts(0, 0, -1));
    nps("", ELEVEN, new NpsParts(1, 0, 0));
    watermark(TEN.plusSeconds(2));
    assertThat(rows())
        .containsExactly(
            "nps HOUR 2026-03-02T10:00:00Z 0 open", "nps HOUR 2026-03-02T11:00:00Z 1 open");
  }

  @Test
  void correctsAClosedWindowByWhatIsLate() throws Exception {
    count("", TEN, 1);
    watermark(ELEVEN.plus(HOUR_LATENESS).minusMillis(2));
    rows();
    count("", TEN.plusSeconds(5), 1);
    watermark(ELEVEN.plus(HOUR_LATENESS));
    assertThat(rows()).containsExactly("volume HOUR 2026-03-02T10:00:00Z 2 closed");
    assertThat(missed()).isEmpty();
  }

  @Test
  void beginsAClosedWindowByWhatIsLate() throws Exception {
    watermark(ELEVEN);
    count("", TEN, 1);
    watermark(ELEVEN.plusMillis(1));
    assertThat(rows()).containsExactly("volume HOUR 2026-03-02T10:00:00Z 1 closed");
    watermark(ELEVEN.plus(HOUR_LATENESS));
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void tellsWhatCameTooLateForWhichWindow() throws Exception {
    count("brand=acme", TEN, 1);
    watermark(ELEVEN.plus(HOUR_LATENESS).minusMillis(1));
    rows();
    count("brand=acme", TEN.plusSeconds(5), 1);
    watermark(ELEVEN.plus(HOUR_LATENESS));
    assertThat(rows()).containsExactly("volume DAY 2026-03-02T00:00:00Z 2 open");
    assertThat(missed())
        .singleElement()
        .satisfies(missed -> assertThat(missed.window().grain()).isEqualTo(Grain.HOUR));
    watermark(MIDNIGHT.plus(DAY_LATENESS));
    count("brand=acme", TEN.plusSeconds(5), 1);
    watermark(MIDNIGHT.plus(DAY_LATENESS).plusMillis(1));
    assertThat(missed()).hasSize(3);
  }

  @Test
  void leavesNothingBehind() throws Exception {
    count("brand=acme", TEN, 1);
    count("", TEN, 1);
    watermark(ELEVEN);
    assertThat(harness.numKeyedStateEntries()).as("scopes").isEqualTo(2);
    assertThat(harness.numEventTimeTimers()).as("end of the day, and three to clear").isEqualTo(4);
    watermark(ELEVEN.plus(HOUR_LATENESS).minusMillis(1));
    assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
    watermark(MIDNIGHT.plus(DAY_LATENESS).minusMillis(1));
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void keepsWhatIsPendingAndWhatIsClearedOverARestart() throws Exception {
    count("", TEN, 5);
    watermark(ELEVEN.plus(HOUR_LATENESS));
    count("", ELEVEN, 1);
    rows();
    OperatorSubtaskState snapshot = harness.snapshot(1, 1);
    harness.close();
    harness = newHarness();
    harness.initializeState(snapshot);
    harness.open();
    count("", TEN, 1);
    count("", ELEVEN, 1);
    watermark(ELEVEN.plus(HOUR_LATENESS).plusSeconds(1));
    assertThat(rows()).containsExactly("volume HOUR 2026-03-02T11:00:00Z 2 closed");
    assertThat(missed()).as("the row of ten o'clock still says 5").hasSize(1);
  }

  private void count(String scope, Instant time, long volume) throws Exception {
    process(
        scope,
        time,
        new KpiCell(null, null, null, null, null, null, null, new VolumeParts(volume)));
  }

  private void nps(String scope, Instant time, NpsParts parts) throws Exception {
    process(scope, time, new KpiCell(null, null, parts, null, null, null, null, null));
  }

  private void process(String scope, Instant time, KpiCell parts) throws Exception {
    harness.processElement(
        new StreamRecord<>(
            new KpiDelta(Party.Audience.CUSTOMER, scope, time, parts), time.toEpochMilli()));
  }

  private void watermark(Instant time) throws Exception {
    harness.processWatermark(time.toEpochMilli());
  }

  /** What was told since it was last asked. */
  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (KpiRow row : harness.extractOutputValues()) {
      rows.add(
          String.join(
              " ",
              row.metric().text(),
              row.grain().name(),
              row.windowStart().toString(),
              Long.toString(row.n()),
              row.closed() ? "closed" : "open"));
      assertThat(row.belowMinimum()).isEqualTo(row.metric() == Metric.NPS);
    }
    harness.getOutput().clear();
    return rows;
  }

  private List<MissedKpi> missed() {
    Queue<StreamRecord<MissedKpi>> missed = harness.getSideOutput(CountKpisFunction.MISSED);
    return missed == null ? List.of() : missed.stream().map(StreamRecord::getValue).toList();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, KpiDelta, KpiRow> newHarness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new CountKpisFunction(POLICY)), KpiDelta::key, Types.STRING);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Party;
import dev.earshot.kpi.Grain;
import dev.earshot.kpi.KpiCell;
import dev.earshot.kpi.KpiRow;
import dev.earshot.kpi.KpiRows;
import dev.earshot.kpi.KpiWindow;
import dev.earshot.kpi.NpsParts;
import dev.earshot.kpi.SentimentParts;
import dev.earshot.kpi.VolumeParts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KpiTableIT {

  private static final KpiWindow LAST_HOUR =
      new KpiWindow(Grain.HOUR, Instant.parse("2026-03-02T23:00:00Z").toEpochMilli());

  @RegisterExtension static final RealTables TABLES = new RealTables("earshot.kpi");

  @Test
  void writesAValueWithWhatItRestsOn() throws Exception {
    write(rows(LAST_HOUR, new NpsParts(50, 33, 17), 4, false));
    assertThat(query("metric, level, value, n, parts, below_minimum, closed"))
        .containsExactly(
            "nps|RELATIONSHIP|33|100|{\"passives\": 33, \"promoters\": 50, \"detractors\": 17}|f|f",
            "sentiment|INTERACTION|0.5|4|"
                + "{\"neutral\": 0, \"left_out\": 0, \"negative\": 1, \"positive\": 3,"
                + " \"sum_micros\": 2000000,"
                + " \"square_micros\": 1500000}|t|f",
            "volume|INTERACTION|4|4|{}|f|f");
    assertThat(query("window_day, window_end, round(interval_low::numeric, 3)"))
        .contains("2026-03-02|2026-03-03 00:00:00+00|17.556");
    assertThat(query("brand, topic, title, unit").get(0))
        .isEqualTo("a,b|billing/refund|Net Promoter Score|points");
  }

  @Test
  void keepsTheNewestRowOfAWindow() throws Exception {
    write(rows(LAST_HOUR, new NpsParts(1, 0, 0), 1, false));
    write(rows(LAST_HOUR, new NpsParts(1, 0, 1), 2, false));
    write(rows(LAST_HOUR, new NpsParts(0, 0, 0), 0, true));
    assertThat(query("metric, value, n, interval_low, interval_high, closed"))
        .containsExactly(
            "nps|null|0|null|null|t", "sentiment|null|0|null|null|t", "volume|null|0|null|null|t");
  }

  @Test
  void writesAWindowOnceHoweverOftenItWasToldInOneBuffer() throws Exception {
    List<KpiRow> told = new ArrayList<>();
    for (int n = 1; n <= 20; n++) {
      told.addAll(rows(LAST_HOUR, new NpsParts(n, 0, 0), n, false));
    }
    write(told);
    assertThat(query("metric, n")).containsExactly("nps|20", "sentiment|20", "volume|20");
  }

  @Test
  void tellsByLanguageWhatIsLeftOutOfSentiment() throws Exception {
    SentimentParts none = new SentimentParts(0, 0, 0, 0, 0, 0, 7);
    write(
        new KpiRows(Party.Audience.CUSTOMER, "language=de", 30)
            .of(
                LAST_HOUR,
                new KpiCell(null, null, null, null, null, null, none, new VolumeParts(7)),
                true));
    assertThat(query("metric, language, value, n, left_out, below_minimum"))
        .containsExactly("sentiment|de|null|0|7|t", "volume|de|7|7|null|f");
  }

  @Test
  void writesManyDaysIntoTheirPartitions() throws Exception {
    List<KpiRow> told = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      told.addAll(
          rows(
              new KpiWindow(Grain.DAY, LAST_HOUR.start() - 23 * 3_600_000 + day * 86_400_000L),
              new NpsParts(1, 0, 0),
              1,
              true));
    }
    write(told);
    assertThat(query("distinct window_day"))
        .containsExactly("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06");
  }

  private static List<KpiRow> rows(KpiWindow window, NpsParts nps, long texts, boolean closed) {
    SentimentParts sentiment =
        texts == 0
            ? new SentimentParts(0, 0, 0, 0, 0, 0, 0)
            : new SentimentParts(texts, 2_000_000, 1_500_000, texts - 1, 0, 1, 0);
    return new KpiRows(Party.Audience.CUSTOMER, "brand=a%2Cb,topic=billing/refund", 30)
        .of(
            window,
            new KpiCell(nps, null, null, null, null, null, sentiment, new VolumeParts(texts)),
            closed);
  }

  private static void write(List<KpiRow> rows) throws Exception {
    TABLES.write(new KpiTable(), rows);
  }

  private static List<String> query(String columns) throws SQLException {
    return TABLES.rows("select " + columns + " from earshot.v_kpi order by 1");
  }
}

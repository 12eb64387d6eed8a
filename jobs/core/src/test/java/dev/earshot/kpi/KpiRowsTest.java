// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Party;
import dev.earshot.feedback.Rating;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KpiRowsTest {

  private static final KpiWindow NOON_HOUR = new KpiWindow(Grain.HOUR, MONDAY.toEpochMilli());

  private final KpiRows rows = new KpiRows(Party.Audience.CUSTOMER, "brand=a|b", 30);

  @Test
  void tellsOneRowForEachMetricAndLevelThatWasCounted() {
    KpiCell cell =
        new KpiCell(
            null,
            null,
            new NpsParts(50, 33, 17),
            null,
            null,
            new CsatParts(10, 8),
            new SentimentParts(4, 2_000_000, 1_500_000, 3, 0, 1, 0),
            new VolumeParts(120));
    List<KpiRow> all = rows.of(NOON_HOUR, cell, false);
    assertThat(all)
        .extracting(KpiRow::metric, KpiRow::level, KpiRow::value, KpiRow::n, KpiRow::belowMinimum)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Metric.NPS, Rating.Level.INTERACTION, 33.0, 100L, false),
            org.assertj.core.groups.Tuple.tuple(
                Metric.CSAT, Rating.Level.INTERACTION, 80.0, 10L, true),
            org.assertj.core.groups.Tuple.tuple(
                Metric.SENTIMENT, Rating.Level.INTERACTION, 0.5, 4L, true),
            org.assertj.core.groups.Tuple.tuple(
                Metric.VOLUME, Rating.Level.INTERACTION, 120.0, 120L, false));
    assertThat(all.get(0).parts())
        .isEqualTo(Map.of("promoters", 50L, "passives", 33L, "detractors", 17L));
    assertThat(all.get(0).key())
        .isEqualTo("nps|INTERACTION|CUSTOMER|brand=a|b|HOUR|2026-03-02T10:00:00Z|1");
    assertThat(all.get(1).intervalLow()).isBetween(49.0, 49.1);
    assertThat(all.get(3).parts()).isEmpty();
  }

  @Test
  void correctsAnEarlierRowByOneOfNothing() {
    KpiCell one = cell(new NpsParts(1, 0, 0), 1);
    KpiRow row = rows.of(NOON_HOUR, one.plus(one.negated()), true).get(0);
    assertThat(row.n()).isZero();
    assertThat(row.value()).isNaN();
    assertThat(row.intervalLow()).isNaN();
    assertThat(row.belowMinimum()).isTrue();
    assertThat(row.closed()).isTrue();
  }

  @Test
  void tellsHowManyTextsAreLeftOutBesideThoseThatCount() {
    KpiCell cell =
        new KpiCell(
            null,
            null,
            null,
            null,
            null,
            null,
            SentimentParts.of(0.5).plus(SentimentParts.LEFT_OUT).plus(SentimentParts.LEFT_OUT),
            null);
    KpiRow row = rows.of(NOON_HOUR, cell, true).get(0);
    assertThat(row.n()).isEqualTo(1);
    assertThat(row.value()).isEqualTo(0.5);
    assertThat(row.parts()).containsEntry("left_out", 2L);
    KpiCell none = new KpiCell(null, null, null, null, null, null, SentimentParts.LEFT_OUT, null);
    KpiRow unread = rows.of(NOON_HOUR, none, true).get(0);
    assertThat(unread.value()).isNaN();
    assertThat(unread.belowMinimum()).isTrue();
    assertThat(unread.parts()).containsEntry("left_out", 1L).containsEntry("neutral", 0L);
  }

  @Test
  void neverShowsLessThanNothing() {
    List<KpiRow> all = rows.of(NOON_HOUR, cell(new NpsParts(-1, 2, 0), -1), false);
    assertThat(all).extracting(KpiRow::n).containsExactly(2L, 0L);
    assertThat(all.get(0).value()).isZero();
  }

  @Test
  void addsUpInAnyOrderAndLeavesNothingBehind() {
    KpiCell sum = cell(null, 0);
    for (int i = 0; i < 10; i++) {
      sum = sum.plus(scored(0.1));
    }
    assertThat(sum.sentiment().sumMicros()).isEqualTo(1_000_000);
    for (int i = 0; i < 10; i++) {
      sum = sum.plus(scored(0.1).negated());
    }
    assertThat(sum.sentiment()).isEqualTo(new SentimentParts(0, 0, 0, 0, 0, 0, 0));
  }

  private static KpiCell cell(NpsParts nps, long volume) {
    return new KpiCell(nps, null, null, null, null, null, null, new VolumeParts(volume));
  }

  private static KpiCell scored(double score) {
    return new KpiCell(
        null, null, null, null, null, null, SentimentParts.of(score), VolumeParts.ONE);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KpiCalendarTest {

  private static final Scope BRAND = Scope.parse("brand=acme");
  private final KpiCalendar calendar = new KpiCalendar(KpiPolicy.DEFAULT);

  @Test
  void findsTheWindowsOfAScope() {
    assertThat(calendar.windowsAt(BRAND, at("2026-03-04T10:30:59.999Z")))
        .containsExactly(
            new KpiWindow(Grain.MINUTE, at("2026-03-04T10:30:00Z")),
            new KpiWindow(Grain.HOUR, at("2026-03-04T10:00:00Z")),
            new KpiWindow(Grain.DAY, at("2026-03-04T00:00:00Z")));
    assertThat(calendar.windowsAt(Scope.parse("topic=crew"), 0))
        .extracting(KpiWindow::grain)
        .containsExactly(Grain.HOUR, Grain.DAY);
    assertThat(calendar.windowsAt(Scope.parse("region=north"), 0)).isEmpty();
  }

  @Test
  void beginsWeeksOnMondayAlsoBeforeTheEpoch() {
    assertThat(Grain.WEEK.startOf(at("2026-03-08T23:59:59Z")))
        .isEqualTo(at("2026-03-02T00:00:00Z"));
    assertThat(Grain.WEEK.startOf(at("1969-12-28T12:00:00Z")))
        .isEqualTo(at("1969-12-22T00:00:00Z"));
    assertThat(Grain.DAY.startOf(-1)).isEqualTo(at("1969-12-31T00:00:00Z"));
  }

  @Test
  void closesAtTheLastMillisecondAndClearsALatenessLater() {
    KpiWindow hour = new KpiWindow(Grain.HOUR, at("2026-03-04T10:00:00Z"));
    assertThat(calendar.closesAt(hour)).isEqualTo(at("2026-03-04T10:59:59.999Z"));
    assertThat(calendar.clearsAt(hour)).isEqualTo(at("2026-03-07T10:59:59.999Z"));
    assertThat(calendar.closingAt(BRAND, calendar.closesAt(hour))).contains(hour);
    assertThat(calendar.clearingAt(BRAND, calendar.clearsAt(hour))).contains(hour);
    assertThat(calendar.closingAt(BRAND, calendar.closesAt(hour) + 1)).isEmpty();
  }

  @Test
  void refusesPoliciesThatMakeNoSense() {
    KpiPolicy.Cut brands = new KpiPolicy.Cut(List.of(Dimension.BRAND), List.of(Grain.DAY));
    KpiPolicy.Lateness lateness = KpiPolicy.DEFAULT.lateness();
    assertThatThrownBy(() -> new KpiPolicy(List.of(brands, brands), 30, lateness))
        .hasMessageContaining("two cuts");
    assertThatThrownBy(() -> new KpiPolicy(List.of(brands), 0, lateness))
        .hasMessageContaining("minimum_n");
    assertThatThrownBy(() -> new KpiPolicy.Cut(List.of(), List.of()))
        .hasMessageContaining("at least one");
    assertThatThrownBy(
            () -> new KpiPolicy.Cut(List.of(Dimension.BRAND, Dimension.BRAND), List.of(Grain.DAY)))
        .hasMessageContaining("twice");
    assertThatThrownBy(
            () -> new KpiPolicy.Lateness(Duration.ofHours(-1), Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("negative");
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuresWatchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final View ALL = View.of(null, null);
  private static final View BRAND = View.of(null, "brand=Aurora");
  private static final long OLD = MeasuresWatch.OLDEST.toNanos();

  private final Tables tables = new Tables();
  private final MeasuresWatch watch = new MeasuresWatch(tables);

  /** Tables that count their questions and fail for some views. */
  private static final class Tables implements MeasuresWatch.Source {

    private final List<View> asked = new ArrayList<>();
    private final Set<View> failing = new HashSet<>();
    private String version = "1";

    @Override
    public String version(LocalDate lastDay) {
      return version;
    }

    @Override
    public ObjectNode measures(View view, LocalDate lastDay) throws SQLException {
      asked.add(view);
      if (failing.contains(view)) {
        throw new SQLException("canceled", "57014");
      }
      return JsonNodeFactory.instance.objectNode().put("asked", asked.size());
    }
  }

  @Test
  void asksAgainWhenARowWasWritten() {
    watch.of(Set.of(ALL), DAY, 0);
    watch.of(Set.of(ALL), DAY, 1);
    assertThat(tables.asked).hasSize(1);
    tables.version = "2";
    assertThat(watch.of(Set.of(ALL), DAY, 2).get(ALL)).hasToString("{\"asked\":2}");
  }

  @Test
  void asksAgainWhenAnotherDayHasBegun() {
    watch.of(Set.of(ALL), DAY, 0);
    watch.of(Set.of(ALL), DAY.plusDays(1), 1);
    assertThat(tables.asked).hasSize(2);
  }

  @Test
  void asksAgainInTheEndThoughNothingSeemsWritten() {
    watch.of(Set.of(ALL), DAY, 0);
    watch.of(Set.of(ALL), DAY, OLD - 1);
    assertThat(tables.asked).hasSize(1);
    watch.of(Set.of(ALL), DAY, OLD);
    assertThat(tables.asked).hasSize(2);
  }

  @Test
  void keepsNoViewFromItsAnswerBecauseAnotherFails() {
    tables.failing.add(BRAND);
    assertThat(watch.of(Set.of(ALL, BRAND), DAY, 0)).containsOnlyKeys(ALL);
  }

  @Test
  void triesAFailingViewAgainAfterAWhile() {
    tables.failing.add(BRAND);
    watch.of(Set.of(BRAND), DAY, 0);
    tables.failing.clear();
    tables.version = "2";
    assertThat(watch.of(Set.of(BRAND), DAY, OLD - 1)).isEmpty();
    assertThat(watch.of(Set.of(BRAND), DAY, OLD)).containsOnlyKeys(BRAND);
    assertThat(tables.asked).hasSize(2);
  }
}

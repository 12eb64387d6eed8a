// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.kpi.KpiRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/** Values of metrics, by the day in which their window begins. */
public final class KpiTable implements Table<KpiRow> {

  private static final long serialVersionUID = 1L;
  private static final String UPSERT = Rows.statement("upsert_kpi.sql");

  private final Partitions partitions = new Partitions();

  @Override
  public String name() {
    return "kpi";
  }

  @Override
  public Object key(KpiRow row) {
    return row.key();
  }

  @Override
  public void write(Connection connection, Collection<KpiRow> rows) throws SQLException {
    partitions.ensure(connection, rows.stream().map(KpiTable::day).toList());
    Rows.execute(connection, UPSERT, rows.stream().map(KpiTable::row).toList());
  }

  private static String day(KpiRow row) {
    return LocalDate.ofInstant(row.windowStart(), ZoneOffset.UTC).toString();
  }

  private static ObjectNode row(KpiRow kpi) {
    ObjectNode row =
        Rows.row()
            .put("window_day", day(kpi))
            .put("metric", kpi.metric().text())
            .put("level", kpi.level().name())
            .put("audience", kpi.audience().name())
            .put("scope", kpi.scope())
            .put("grain", kpi.grain().name())
            .put("window_start", kpi.windowStart().toString())
            .put("window_end", kpi.windowEnd().toString())
            .put("definition_version", kpi.definitionVersion())
            .put("n", kpi.n())
            .put("below_minimum", kpi.belowMinimum())
            .put("closed", kpi.closed());
    row.set("parts", Rows.object(kpi.parts()));
    if (kpi.n() > 0) {
      row.put("value", kpi.value())
          .put("interval_low", kpi.intervalLow())
          .put("interval_high", kpi.intervalHigh());
    }
    return row;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import static dev.earshot.feedback.FeedbackBuilder.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Party;
import dev.earshot.kpi.Grain;
import dev.earshot.kpi.KpiCell;
import dev.earshot.kpi.KpiRow;
import dev.earshot.kpi.KpiRows;
import dev.earshot.kpi.KpiWindow;
import dev.earshot.kpi.NpsParts;
import dev.earshot.schema.ExperienceLevel;
import dev.earshot.schema.KpiGrain;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KpiSerializerTest {

  private final KpiSerializer serializer = new KpiSerializer("earshot.kpis");

  @BeforeEach
  void open() {
    serializer.open(null, null);
  }

  @Test
  void keysByAllThatMakesARowOne() {
    assertThat(new String(record(new NpsParts(5, 3, 2)).key(), StandardCharsets.UTF_8))
        .isEqualTo("nps|RELATIONSHIP|CUSTOMER|brand=acme|HOUR|2026-03-02T10:00:00Z|1");
  }

  @Test
  void carriesTheValueWithWhatItRestsOn() {
    dev.earshot.schema.KpiRow row = value(record(new NpsParts(5, 3, 2)));
    assertThat(row.getMetric()).isEqualTo("nps");
    assertThat(row.getLevel()).isEqualTo(ExperienceLevel.RELATIONSHIP);
    assertThat(row.getGrain()).isEqualTo(KpiGrain.HOUR);
    assertThat(row.getWindowEnd()).isEqualTo(MONDAY.plusSeconds(3600));
    assertThat(row.getValue()).isEqualTo(30);
    assertThat(row.getN()).isEqualTo(10);
    assertThat(row.getParts())
        .isEqualTo(Map.of("promoters", 5.0, "passives", 3.0, "detractors", 2.0));
    assertThat(row.getIntervalLow()).isBetween(-19.1, -19.0);
    assertThat(row.getBelowMinimum()).isTrue();
    assertThat(row.getClosed()).isTrue();
  }

  @Test
  void saysThatNothingHasNoValue() {
    dev.earshot.schema.KpiRow row = value(record(new NpsParts(0, 0, 0)));
    assertThat(row.getN()).isZero();
    assertThat(row.getValue()).isNaN();
    assertThat(row.getIntervalHigh()).isNaN();
  }

  private ProducerRecord<byte[], byte[]> record(NpsParts nps) {
    KpiRow row =
        new KpiRows(Party.Audience.CUSTOMER, "brand=acme", 30)
            .of(
                new KpiWindow(Grain.HOUR, MONDAY.toEpochMilli()),
                new KpiCell(nps, null, null, null, null, null, null, null),
                true)
            .get(0);
    return serializer.serialize(row, null, MONDAY.toEpochMilli());
  }

  private static dev.earshot.schema.KpiRow value(ProducerRecord<byte[], byte[]> record) {
    return AvroFraming.of(dev.earshot.schema.KpiRow.class).decode(record.value());
  }
}

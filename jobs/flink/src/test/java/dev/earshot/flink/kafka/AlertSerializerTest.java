// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.PlantedProblem;
import dev.earshot.schema.AlertState;
import dev.earshot.schema.registry.AvroFraming;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertSerializerTest {

  @Test
  void sendsAnAlertsEventsUnderItsId() {
    List<AlertEvent> events = PlantedProblem.alerts(PlantedProblem.texts());
    AlertEvent last = events.get(events.size() - 1);
    AlertSerializer serializer = new AlertSerializer("earshot.alerts");
    serializer.open(null, null);
    var record = serializer.serialize(last, null, null);
    assertThat(record.topic()).isEqualTo("earshot.alerts");
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(last.alertId());
    var avro = AvroFraming.of(dev.earshot.schema.AlertEvent.class).decode(record.value());
    assertThat(avro.getSequence()).isEqualTo(last.sequence());
    assertThat(avro.getMeasure()).isEqualTo("volume");
    assertThat(avro.getState()).isEqualTo(AlertState.RESOLVED);
    assertThat(avro.getBeganAt()).isEqualTo(last.beganAt());
    assertThat(avro.getWhy()).isEqualTo(last.why());
    assertThat(avro.getEvidence()).hasSize(last.evidence().size());
    assertThat(avro.getRelated()).hasSize(last.related().size());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import dev.earshot.schema.ActionsControl;
import dev.earshot.schema.AlertEvent;
import dev.earshot.schema.CustomerEvent;
import dev.earshot.schema.DeadLetter;
import dev.earshot.schema.ErasureRequest;
import dev.earshot.schema.Feedback;
import dev.earshot.schema.GoalsControl;
import dev.earshot.schema.JourneyUpdate;
import dev.earshot.schema.JourneysControl;
import dev.earshot.schema.KpiRow;
import dev.earshot.schema.RulesControl;
import dev.earshot.schema.TaxonomyControl;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** The values of all topics as their files in src/main/avro define them. */
final class CurrentSchemas {

  private CurrentSchemas() {}

  /** One topic's value. */
  record Value(String subject, Class<? extends SpecificRecord> type) {

    /** The schema as written, without what the code generator adds for Java. */
    Schema schema() {
      String generated = SpecificData.get().getSchema(type).toString();
      return new Schema.Parser()
          .parse(
              generated
                  .replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"")
                  .replace(",\"avro.java.string\":\"String\"", ""));
    }

    @Override
    public String toString() {
      return subject;
    }
  }

  static List<Value> all() {
    return List.of(
        new Value("earshot.enriched-value", CustomerEvent.class),
        new Value("earshot.journeys-value", JourneyUpdate.class),
        new Value("earshot.kpis-value", KpiRow.class),
        new Value("earshot.alerts-value", AlertEvent.class),
        new Value("earshot.dead-letters-value", DeadLetter.class),
        new Value("earshot.control.taxonomy-value", TaxonomyControl.class),
        new Value("earshot.control.rules-value", RulesControl.class),
        new Value("earshot.control.goals-value", GoalsControl.class),
        new Value("earshot.control.journeys-value", JourneysControl.class),
        new Value("earshot.control.actions-value", ActionsControl.class),
        new Value("earshot.control.erasure-value", ErasureRequest.class),
        new Value("earshot.source.feedback-value", Feedback.class));
  }
}

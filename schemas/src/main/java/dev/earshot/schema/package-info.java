// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * The contracts of every topic, one Avro record a file in {@code src/main/avro}; the classes of
 * this package are generated from them.
 *
 * <pre>
 *   topic                       value                 made of
 *   earshot.enriched            CustomerEvent    ──┬► EnrichedFeedback ─► Feedback, Analysis, Contribution
 *                                                  ├► Outcome
 *                                                  ├► Merge
 *                                                  ├► Erase
 *                                                  └► Progress
 *   earshot.journeys            JourneyUpdate
 *   earshot.kpis                KpiRow
 *   earshot.alerts              AlertEvent
 *   earshot.dead-letters        DeadLetter
 *   earshot.control.taxonomy    TaxonomyControl  ─┐
 *   earshot.control.rules       RulesControl      │
 *   earshot.control.goals       GoalsControl      ├► ControlHeader
 *   earshot.control.journeys    JourneysControl   │
 *   earshot.control.actions     ActionsControl    │
 *   earshot.control.erasure     ErasureRequest   ─┘
 * </pre>
 *
 * <p>What holds everywhere: text that is not known is {@code ""}, collections without elements are
 * empty; only sub-records and instants that need not exist are null. Times are milliseconds in UTC.
 * Scores lie in [-1, 1] and negative is bad; offsets count UTF-16 units of the redacted text.
 * Personal data is masked before anything is written in these records.
 *
 * <p>On the wire each value is framed as stock clients expect it: a zero byte, four bytes of schema
 * id, then Avro binary ({@link dev.earshot.schema.registry.AvroFraming}). Ids are assigned here and
 * for ever: {@link dev.earshot.schema.registry.SchemaIds} resolves them from this jar, and {@link
 * dev.earshot.schema.registry.RegistryPaths} shows them as a schema registry would.
 *
 * <p>To change a contract, edit its file; the test {@code SchemaHistoryTest} then fails and says
 * how to add the next version. Each version ever written stays in the history folder and must be
 * readable by the newest; consumers are upgraded before producers.
 */
package dev.earshot.schema;

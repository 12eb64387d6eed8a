// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.schema.JourneyUpdate;
import dev.earshot.schema.KpiRow;
import dev.earshot.schema.registry.AvroFraming;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what an engine made of {@link InventedDays} with what was said in them. */
final class ExactlyOnce {

  /** What the metrics count, counted from the texts themselves. */
  private static final String VOICE =
      """
      SELECT count(*) FROM earshot.feedback
      WHERE author_role = 'CUSTOMER' AND audience = 'CUSTOMER'
        AND (sentiment_label <> 'NONE' OR ratings <> '[]')
      """;

  private static final String VOLUME =
      """
      SELECT coalesce(sum(n), 0) FROM earshot.kpi
      WHERE metric = 'volume' AND audience = 'CUSTOMER' AND scope = '' AND grain = '%s'
      """;

  private static final String UNEVEN_METRICS =
      """
      SELECT metric, level, audience, scope
      FROM earshot.kpi WHERE scope !~ '(channel|topic)=' AND grain <> 'WEEK'
      GROUP BY metric, level, audience, scope
      HAVING sum(n) FILTER (WHERE grain = 'MINUTE') <> sum(n) FILTER (WHERE grain = 'DAY')
        OR sum(n) FILTER (WHERE grain = 'HOUR') <> sum(n) FILTER (WHERE grain = 'DAY')
      """;

  private static final String KPI_ROWS =
      """
      SELECT concat_ws('|', metric, level, audience, scope, grain,
        to_char(window_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), definition_version)
        || ' ' || n || ' ' || closed
      FROM earshot.kpi
      """;

  private static final String JOURNEY_ROWS =
      """
      SELECT customer_key || '/' || journey_id || ' ' || stage || ' ' || status || ' ' || events
        || ' ' || scored_events || ' ' || open_tickets
      FROM earshot.journey
      """;

  private static final String JOURNEYS_OF_OTHER_SIZE =
      """
      SELECT j.journey_id FROM earshot.journey j
      WHERE j.events <> (SELECT count(*) FROM earshot.journey_event e WHERE e.journey_id = j.journey_id)
      """;

  private final InventedDays days;
  private final RunningTables engine;
  private final ResultsOfRun results;

  ExactlyOnce(InventedDays days, RunningTables engine, ResultsOfRun results) {
    this.days = days;
    this.engine = engine;
    this.results = results;
  }

  void assertEachEventIsPublishedOnce() {
    Map<String, Long> published =
        results.enriched().stream()
            .map(CommittedTopic::eventId)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    Map<String, Long> once = new TreeMap<>(published);
    once.keySet().retainAll(days.unrevisedIds());
    Set<String> lost = new TreeSet<>(days.unrevisedIds());
    lost.removeAll(published.keySet());
    assertThat(lost).as("events that were sent and not published").isEmpty();
    assertThat(once).allSatisfy((id, times) -> assertThat(times).as(id).isEqualTo(1));
  }

  void assertFeedbackIsComplete() throws Exception {
    assertThat(texts("SELECT event_id FROM earshot.feedback"))
        .doesNotHaveDuplicates()
        .hasSameElementsAs(days.feedbackIds());
  }

  void assertMetricsAreExact() throws Exception {
    String voice = texts(VOICE).get(0);
    assertThat(Long.parseLong(voice)).isPositive();
    for (String grain : List.of("MINUTE", "HOUR", "DAY")) {
      assertThat(texts(VOLUME.formatted(grain))).as("volume by " + grain).containsExactly(voice);
    }
    assertThat(texts(UNEVEN_METRICS)).as("metrics that differ by grain").isEmpty();
  }

  /** Every event of a known customer is in one passage, and each passage knows its events. */
  void assertJourneysAreExact() throws Exception {
    Set<String> expected =
        new TreeSet<>(texts("SELECT event_id FROM earshot.feedback WHERE customer_key <> ''"));
    expected.addAll(days.outcomeIds());
    assertThat(texts("SELECT event_id FROM earshot.journey_event"))
        .doesNotHaveDuplicates()
        .hasSameElementsAs(expected);
    assertThat(texts(JOURNEYS_OF_OTHER_SIZE)).isEmpty();
  }

  /** For readers of Kafka the newest record of each key holds. */
  void assertTopicsSayWhatTablesSay() throws Exception {
    AvroFraming<KpiRow> kpis = AvroFraming.of(KpiRow.class);
    assertThat(newest("earshot.kpis", value -> said(kpis.decode(value))))
        .hasSameElementsAs(new HashSet<>(texts(KPI_ROWS)))
        .hasSameSizeAs(results.rows().of("kpi"));
    AvroFraming<JourneyUpdate> journeys = AvroFraming.of(JourneyUpdate.class);
    assertThat(newest("earshot.journeys", value -> said(journeys.decode(value))))
        .hasSameElementsAs(new HashSet<>(texts(JOURNEY_ROWS)))
        .hasSameSizeAs(results.rows().of("journey"));
    assertThat(CommittedTopic.all(engine.addresses().kafka(), "earshot.alerts"))
        .as("each step of each alert once")
        .hasSameSizeAs(results.rows().of("alert_event"));
  }

  private static String said(KpiRow row) {
    return " " + row.getN() + " " + row.getClosed();
  }

  private static String said(JourneyUpdate journey) {
    return " "
        + journey.getStage()
        + " "
        + journey.getStatus()
        + " "
        + journey.getEvents()
        + " "
        + journey.getScoredEvents()
        + " "
        + journey.getOpenTickets();
  }

  private List<String> newest(String topic, Function<byte[], String> said) throws Exception {
    List<String> rows = new ArrayList<>();
    CommittedTopic.newest(CommittedTopic.all(engine.addresses().kafka(), topic))
        .forEach(
            (key, value) -> {
              if (value != null) {
                rows.add(key + said.apply(value));
              }
            });
    return rows;
  }

  private List<String> texts(String question) throws Exception {
    try (Connection connection = engine.connect()) {
      return FinalRows.texts(connection, question);
    }
  }
}

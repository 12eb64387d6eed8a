// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.flink.kafka.AlertSerializer;
import dev.earshot.flink.kafka.JourneySerializer;
import dev.earshot.flink.kafka.KpiSerializer;
import dev.earshot.flink.postgres.AlertTables;
import dev.earshot.flink.postgres.CustomerAliasTable;
import dev.earshot.flink.postgres.JourneyTables;
import dev.earshot.flink.postgres.KpiTable;
import dev.earshot.flink.postgres.PostgresLogin;
import dev.earshot.flink.postgres.TableSink;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The real Kafka and PostgreSQL for the topologies that follow enrichment. */
final class ResultConnectors {

  private final KafkaTopics topics;
  private final PostgresLogin login;

  /**
   * @throws dev.earshot.configuration.InvalidSettingsException when the password is missing
   */
  ResultConnectors(Settings settings, Secrets secrets) {
    topics = new KafkaTopics(settings.kafka());
    login = Logins.of(settings.postgres(), secrets);
  }

  KpiSinks kpi() {
    return new KpiSinks(
        topics.write(KpiTopology.WRITE_ROWS, new KpiSerializer(Topics.KPIS)),
        new TableSink<>(login, new KpiTable()),
        // Counted by the step's own metric; the feedback itself stands in its table.
        new DiscardingSink<>());
  }

  IssueSinks issues() {
    return new IssueSinks(
        topics.write(IssueTopology.WRITE_EVENTS, new AlertSerializer(Topics.ALERTS)),
        new TableSink<>(login, new AlertTables()));
  }

  JourneySinks journeys() {
    return new JourneySinks(
        topics.write(JourneyTopology.WRITE_JOURNEYS, new JourneySerializer(Topics.JOURNEYS)),
        new TableSink<>(login, new JourneyTables()),
        new TableSink<>(login, new CustomerAliasTable()));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.DeadLetter;
import dev.earshot.feedback.Enriched;
import dev.earshot.feedback.Pseudonyms;
import dev.earshot.flink.feedback.AdaptingDeserializer;
import dev.earshot.flink.feedback.RawCipher;
import dev.earshot.flink.feedback.SourceWatermarks;
import dev.earshot.flink.feedback.TextTools;
import dev.earshot.flink.kafka.DeadLetterSerializer;
import dev.earshot.flink.kafka.EnrichedSerializer;
import dev.earshot.flink.kafka.TaxonomyDeserializer;
import dev.earshot.flink.postgres.CompletenessTable;
import dev.earshot.flink.postgres.DeadLetterTable;
import dev.earshot.flink.postgres.FeedbackTables;
import dev.earshot.flink.postgres.PostgresLogin;
import dev.earshot.flink.postgres.TableSink;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The real Kafka and PostgreSQL for {@link EnrichmentTopology}. */
final class EnrichmentConnectors {

  private static final String GROUP = "earshot-enrichment";

  private final Settings settings;
  private final Secrets secrets;
  private final TextTools textTools;

  EnrichmentConnectors(Settings settings, Secrets secrets, TextTools textTools) {
    this.settings = settings;
    this.secrets = secrets;
    this.textTools = textTools;
  }

  List<SourceStream> sources(StreamExecutionEnvironment environment) {
    return settings.sources().stream().map(source -> read(environment, source)).toList();
  }

  @SuppressWarnings("deprecation") // The connector's API takes Kafka's deprecated enum.
  private SourceStream read(StreamExecutionEnvironment environment, Settings.Source source) {
    Settings.Privacy privacy = settings.privacy();
    var deserializer =
        new AdaptingDeserializer(
            source,
            new Pseudonyms(secrets.bytes(privacy.customerKeyEnv()), privacy.customerKeyId()),
            cipher(),
            textTools);
    KafkaSource<Arrival> kafka =
        KafkaSource.<Arrival>builder()
            .setBootstrapServers(settings.kafka().bootstrapServers())
            .setProperties(KafkaAccess.properties(settings.kafka()))
            .setProperty("isolation.level", "read_committed")
            .setProperty("max.partition.fetch.bytes", KafkaTopics.MAXIMUM_RECORD_BYTES)
            .setProperty("partition.discovery.interval.ms", "30000")
            .setGroupId(GROUP + "-" + source.name())
            .setTopics(source.topics())
            .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
            .setDeserializer(deserializer)
            .build();
    return new SourceStream(
        source.name(),
        source.waitedFor(),
        environment
            .fromSource(kafka, SourceWatermarks.of(source), "Read " + source.name())
            .uid(EnrichmentTopology.READ + source.name()));
  }

  /**
   * Taxonomies as they are published.
   *
   * @throws IllegalArgumentException when there is no such topic or Kafka cannot be reached
   */
  TaxonomyStream taxonomies(StreamExecutionEnvironment environment) {
    return new TaxonomyTopic(settings.kafka())
        .read(environment, new TaxonomyDeserializer(cipher(), textTools));
  }

  private RawCipher cipher() {
    Settings.Privacy privacy = settings.privacy();
    return new RawCipher(secrets.bytes(privacy.deadLetterKeyEnv()), privacy.deadLetterKeyId());
  }

  /** Partitions of the topic of enriched events. */
  int partitions() {
    return KafkaAccess.partitions(settings.kafka(), Topics.ENRICHED);
  }

  EnrichmentSinks sinks() {
    PostgresLogin login = Logins.of(settings.postgres(), secrets);
    KafkaTopics topics = new KafkaTopics(settings.kafka());
    Sink<Enriched> events =
        topics.write(EnrichmentTopology.WRITE_EVENTS, new EnrichedSerializer(Topics.ENRICHED));
    Sink<DeadLetter> deadLetters =
        topics.write(
            EnrichmentTopology.WRITE_DEAD_LETTERS, new DeadLetterSerializer(Topics.DEAD_LETTERS));
    return new EnrichmentSinks(
        events,
        new TableSink<>(login, new FeedbackTables()),
        new TableSink<>(login, new CompletenessTable()),
        deadLetters,
        new TableSink<>(login, new DeadLetterTable()));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.TaxonomyArrival;
import dev.earshot.flink.feedback.TaxonomyLog;
import dev.earshot.flink.kafka.KafkaTaxonomyLog;
import dev.earshot.flink.kafka.TaxonomyDeserializer;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** The topic of published taxonomies. */
public final class TaxonomyTopic {

  private static final String GROUP = "earshot-enrichment-taxonomies";

  private final Settings.Kafka kafka;

  public TaxonomyTopic(Settings.Kafka kafka) {
    this.kafka = kafka;
  }

  /** All that was published so far. */
  public TaxonomyLog log() {
    Properties client = KafkaAccess.properties(kafka);
    client.setProperty(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    client.setProperty(
        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, KafkaTopics.MAXIMUM_RECORD_BYTES);
    return new KafkaTaxonomyLog(client, Topics.CONTROL_TAXONOMY);
  }

  /**
   * What is published, from the beginning of the topic where there is no state: records that cannot
   * be used are then told again, under the same ids.
   *
   * @throws IllegalArgumentException when there is no such topic or Kafka cannot be reached
   */
  TaxonomyStream read(StreamExecutionEnvironment environment, TaxonomyDeserializer deserializer) {
    // Said here, where the job is submitted, rather than by each of its subtasks.
    KafkaAccess.partitions(kafka, Topics.CONTROL_TAXONOMY);
    KafkaSource<TaxonomyArrival> topic =
        KafkaSource.<TaxonomyArrival>builder()
            .setBootstrapServers(kafka.bootstrapServers())
            .setProperties(KafkaAccess.properties(kafka))
            .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
            .setProperty(
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, KafkaTopics.MAXIMUM_RECORD_BYTES)
            .setGroupId(GROUP)
            .setTopics(Topics.CONTROL_TAXONOMY)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(deserializer)
            .build();
    return new TaxonomyStream(
        environment
            .fromSource(topic, WatermarkStrategy.noWatermarks(), "Read taxonomies")
            .setParallelism(1)
            .uid(EnrichmentTopology.READ_TAXONOMIES),
        log());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Enriched;
import dev.earshot.flink.kafka.EnrichedDeserializer;
import dev.earshot.flink.progress.ProgressWatermarks;
import dev.earshot.flink.progress.SelectEventsOperator;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The topic of enriched events as a stream, for the jobs that follow enrichment. */
final class EnrichedTopic {

  private final Settings settings;

  EnrichedTopic(Settings settings) {
    this.settings = settings;
  }

  /**
   * Events with their own times and exact watermarks, without progress. Without state the topic is
   * read from its beginning, whatever a consumer group has committed: what follows is a fold over
   * all of it.
   *
   * @param group consumer group, for offsets to be seen in Kafka
   * @param read uid of the reader
   * @param select uid of the step that ends progress
   */
  DataStream<Enriched> read(
      StreamExecutionEnvironment environment, String group, String read, String select) {
    KafkaSource<Enriched> topic =
        KafkaSource.<Enriched>builder()
            .setBootstrapServers(settings.kafka().bootstrapServers())
            .setProperties(KafkaAccess.properties(settings.kafka()))
            .setProperty("isolation.level", "read_committed")
            .setProperty("max.partition.fetch.bytes", KafkaTopics.MAXIMUM_RECORD_BYTES)
            .setGroupId(group)
            .setTopics(Topics.ENRICHED)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new EnrichedDeserializer())
            .build();
    int readers = readers(environment);
    return environment
        .fromSource(topic, ProgressWatermarks.strategy(), "Read enriched events")
        .setParallelism(readers)
        .uid(read)
        .transform("Select events", TypeInformation.of(Enriched.class), new SelectEventsOperator())
        .setParallelism(readers)
        .uid(select);
  }

  /** A reader without a partition would know no progress, and hold back all that follow. */
  private int readers(StreamExecutionEnvironment environment) {
    return Math.min(
        environment.getParallelism(), KafkaAccess.partitions(settings.kafka(), Topics.ENRICHED));
  }
}

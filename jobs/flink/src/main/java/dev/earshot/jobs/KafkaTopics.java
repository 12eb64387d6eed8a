// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Settings;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;

/** Topics as sinks, exactly once by transactions. */
public final class KafkaTopics {

  /** Room for the longest text in all its sentences, and for a dead letter of the same size. */
  public static final String MAXIMUM_RECORD_BYTES = String.valueOf(8 * 1024 * 1024);

  private final Settings.Kafka kafka;

  KafkaTopics(Settings.Kafka kafka) {
    this.kafka = kafka;
  }

  /**
   * A sink.
   *
   * @param transactions prefix of the transactions' ids: the uid of the step, which no other step
   *     has
   */
  <T> Sink<T> write(String transactions, KafkaRecordSerializationSchema<T> serializer) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(kafka.bootstrapServers())
        .setKafkaProducerConfig(KafkaAccess.properties(kafka))
        .setProperty(
            "transaction.timeout.ms", String.valueOf(kafka.transactionTimeout().toMillis()))
        .setProperty("max.request.size", MAXIMUM_RECORD_BYTES)
        .setProperty("compression.type", "lz4")
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(transactions)
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setRecordSerializer(serializer)
        .build();
  }
}

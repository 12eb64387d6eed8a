// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Settings;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Access to Kafka outside the stream: before a job starts. */
public final class KafkaAccess {

  private KafkaAccess() {}

  /** The configured client properties. */
  public static Properties properties(Settings.Kafka kafka) {
    Properties properties = new Properties();
    properties.putAll(kafka.properties());
    return properties;
  }

  /** A client for administration; the caller closes it. */
  public static Admin admin(Settings.Kafka kafka) {
    Properties properties = properties(kafka);
    properties.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
    properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
    properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000");
    return Admin.create(properties);
  }

  /**
   * How many partitions a topic has.
   *
   * @throws IllegalArgumentException when there is no such topic or Kafka cannot be reached
   */
  static int partitions(Settings.Kafka kafka, String topic) {
    try (Admin admin = admin(kafka)) {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .size();
    } catch (ExecutionException e) {
      throw new IllegalArgumentException(reason(kafka, topic, e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking Kafka for " + topic, e);
    }
  }

  private static String reason(Settings.Kafka kafka, String topic, Throwable cause) {
    return cause instanceof UnknownTopicOrPartitionException
        ? "there is no topic " + topic + "; run 'earshot setup' first"
        : "Kafka at " + kafka.bootstrapServers() + " cannot be asked for " + topic + ": " + cause;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import dev.earshot.configuration.Settings;
import dev.earshot.jobs.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing; those that exist are left as they are. */
public final class TopicSetup {

  private static final Duration ENRICHED_KEPT = Duration.ofDays(400);
  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(14);
  private static final Duration SOURCES_KEPT = Duration.ofDays(30);
  private static final int LARGEST_RECORD = 8 * 1024 * 1024;

  private TopicSetup() {}

  /**
   * Makes the topics of these settings.
   *
   * @return names of those that were missing, in the order in which they were made
   * @throws ExecutionException when Kafka refuses
   */
  public static List<String> ensure(Admin admin, Settings settings)
      throws ExecutionException, InterruptedException {
    Set<String> existing = admin.listTopics().names().get();
    List<NewTopic> missing =
        wanted(settings).stream().filter(topic -> !existing.contains(topic.name())).toList();
    for (NewTopic topic : missing) {
      make(admin, topic);
    }
    return missing.stream().map(NewTopic::name).toList();
  }

  private static void make(Admin admin, NewTopic topic)
      throws ExecutionException, InterruptedException {
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      // Another set-up may have been quicker.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static List<NewTopic> wanted(Settings settings) {
    int partitions = settings.topics().partitions();
    short replication = (short) settings.topics().replication();
    List<NewTopic> topics = new ArrayList<>();
    topics.add(topic(Topics.ENRICHED, partitions, replication, "compact,delete", ENRICHED_KEPT));
    topics.add(topic(Topics.DEAD_LETTERS, partitions, replication, "delete", DEAD_LETTERS_KEPT));
    for (String latest : List.of(Topics.JOURNEYS, Topics.KPIS)) {
      topics.add(new NewTopic(latest, partitions, replication).configs(forever("compact")));
    }
    topics.add(new NewTopic(Topics.ALERTS, partitions, replication).configs(forever("delete")));
    // One partition: control records are read in the order in which they were published.
    for (String control : Topics.CONTROL) {
      topics.add(new NewTopic(control, 1, replication).configs(control()));
    }
    settings.sources().stream()
        .flatMap(source -> source.topics().stream())
        .distinct()
        .map(name -> topic(name, partitions, replication, "delete", SOURCES_KEPT))
        .forEach(topics::add);
    return topics;
  }

  private static NewTopic topic(
      String name, int partitions, short replication, String cleanup, Duration kept) {
    return new NewTopic(name, partitions, replication)
        .configs(
            Map.of(
                "cleanup.policy",
                cleanup,
                "retention.ms",
                String.valueOf(kept.toMillis()),
                "max.message.bytes",
                String.valueOf(LARGEST_RECORD)));
  }

  private static Map<String, String> control() {
    Map<String, String> configs = new HashMap<>(forever("delete"));
    configs.put("max.message.bytes", String.valueOf(LARGEST_RECORD));
    return configs;
  }

  private static Map<String, String> forever(String cleanup) {
    return Map.of("cleanup.policy", cleanup, "retention.ms", "-1");
  }
}

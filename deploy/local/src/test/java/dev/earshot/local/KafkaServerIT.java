// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

  private static final TopicPartition GREETINGS = new TopicPartition("greetings", 0);

  @TempDir Path folder;

  @Test
  void keepsRecordsOverARestartOnOtherPorts() throws Exception {
    try (KafkaServer server = KafkaServer.start(settings())) {
      makeTopic(server);
      produce(server, "hello");
    }
    try (KafkaServer server = KafkaServer.start(settings())) {
      produce(server, "again");
      assertThat(consume(server, 2)).containsExactly("hello", "again");
    }
  }

  @Test
  void endsWithAParentThatIsKilledAndServesTheSameDataAfterwards() throws Exception {
    try (AbandoningParent parent =
        AbandoningParent.start(
            KafkaParent.class,
            "128m",
            folder.toString(),
            System.getProperty("earshot.kafka.home"))) {
      long broker = parent.awaitServerPid();
      parent.kill();
      try (KafkaServer server = KafkaServer.start(settings())) {
        makeTopic(server);
        assertThat(ProcessHandle.of(broker).filter(ProcessHandle::isAlive)).isEmpty();
        produce(server, "hello");
        assertThat(consume(server, 1)).containsExactly("hello");
      }
    }
  }

  /** A parent that starts a broker and never stops it. */
  static final class KafkaParent {

    private KafkaParent() {}

    public static void main(String[] arguments) throws Exception {
      KafkaServer server = KafkaServer.start(settings(Path.of(arguments[0]), arguments[1]));
      AbandoningParent.report(server.pid());
    }
  }

  private KafkaServer.Settings settings() {
    return settings(folder, System.getProperty("earshot.kafka.home"));
  }

  private static KafkaServer.Settings settings(Path folder, String home) {
    return new KafkaServer.Settings(
        Path.of(home),
        folder.resolve("kafka"),
        folder.resolve("logs"),
        FreePorts.one(),
        FreePorts.one());
  }

  private static void makeTopic(KafkaServer server) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
      var topic = new NewTopic(GREETINGS.topic(), 1, (short) 1);
      admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
    }
  }

  private static void produce(KafkaServer server, String text) throws Exception {
    Map<String, Object> client = Map.of("bootstrap.servers", server.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(GREETINGS.topic(), text)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> consume(KafkaServer server, int count) {
    Map<String, Object> client = Map.of("bootstrap.servers", server.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(GREETINGS));
      consumer.seekToBeginning(List.of(GREETINGS));
      var texts = new ArrayList<String>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (texts.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(found -> texts.add(found.value()));
      }
      return texts;
    }
  }
}

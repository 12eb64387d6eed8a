// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A real Kafka broker in its own process, reachable on the loopback interface only.
 *
 * <p>Its data outlive a restart, also on other ports. The broker ends with this process, however
 * this process ends; should one be left over all the same, the next start stops it first.
 */
public final class KafkaServer implements LocalServer {

  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

  private final Settings settings;
  private final ChildProcess process;

  private KafkaServer(Settings settings, ChildProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Where a broker lives.
   *
   * @param home has the broker's program in {@code lib} and {@code classes}
   * @param data absolute folder of its data
   * @param logs absolute folder of its log files
   * @param port for clients
   * @param controllerPort for its own quorum
   */
  public record Settings(Path home, Path data, Path logs, int port, int controllerPort) {}

  /**
   * Starts a broker and waits until it answers.
   *
   * @throws StartFailure when it does not come up
   */
  public static KafkaServer start(Settings settings) throws IOException, InterruptedException {
    Files.createDirectories(settings.data());
    Files.createDirectories(settings.logs());
    stopLeftOver(settings);
    Path properties = writeProperties(settings);
    ChildProcess process =
        ChildProcess.start(
            "Kafka", command(settings, properties), settings.logs().resolve("kafka.out"));
    Files.writeString(pidFile(settings), process.pid() + "\n");
    KafkaServer server = new KafkaServer(settings, process);
    server.awaitReady();
    return server;
  }

  /** Ends a broker that an earlier run left on this data, if there is one. */
  public static void stopLeftOver(Settings settings) throws IOException, InterruptedException {
    LeftOver.stop(pidFile(settings), settings.data(), "TERM");
  }

  private static Path pidFile(Settings settings) {
    return settings.data().resolve("broker.pid");
  }

  private static List<String> command(Settings settings, Path properties) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-Dlog4j2.configurationFile=classpath:broker-log4j2.xml",
        "-Dearshot.kafka.log=" + settings.logs().resolve("kafka.log"),
        "-cp",
        settings.home().resolve("classes") + ":" + settings.home().resolve("lib") + "/*",
        "dev.earshot.broker.BrokerMain",
        properties.toString());
  }

  private static Path writeProperties(Settings settings) throws IOException {
    Path file = settings.data().resolve("server.properties");
    Files.writeString(file, BrokerProperties.of(settings));
    return file;
  }

  private void awaitReady() throws IOException, InterruptedException {
    try {
      process.awaitReady(() -> Loopback.listens(settings.port()), START_PATIENCE);
      Properties client = new Properties();
      client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
      try (Admin admin = Admin.create(client)) {
        process.awaitReady(() -> answers(admin), START_PATIENCE);
      }
    } catch (RuntimeException | IOException | InterruptedException e) {
      close();
      throw e;
    }
  }

  private static boolean answers(Admin admin) throws InterruptedException {
    try {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** The address that clients are given. */
  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the broker cleanly; after a minute without success, by force. */
  @Override
  public void close() throws IOException {
    process.stop(STOP_PATIENCE);
    Files.deleteIfExists(pidFile(settings));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import dev.earshot.configuration.Settings;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running engine can be reached; kept in its data folder for other commands to find.
 *
 * @param pid of the engine's process
 * @param ports where it listens
 * @param config the user's configuration; empty when it runs with the shipped one
 */
public record EngineAddresses(long pid, Ports ports, Optional<Path> config) {

  private static final String FILE = "addresses";

  /**
   * The engine that runs on a data folder.
   *
   * @throws UserError when none does
   */
  public static EngineAddresses require(Path data) throws IOException {
    return find(data)
        .orElseThrow(
            () ->
                new UserError(
                    "No engine is running on the data folder "
                        + data.toAbsolutePath().normalize()
                        + "; start it with deploy/earshot up"));
  }

  /** The engine that runs on a data folder; empty when none does. */
  public static Optional<EngineAddresses> find(Path data) throws IOException {
    Properties found = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve(FILE))) {
      found.load(reader);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    long pid = Long.parseLong(found.getProperty("pid"));
    Ports ports =
        new Ports(
            port(found, "kafka"),
            port(found, "kafka-controller"),
            port(found, "postgresql"),
            port(found, "flink-web"),
            port(found, "schema-registry"),
            port(found, "console"));
    Optional<Path> config = Optional.ofNullable(found.getProperty("config")).map(Path::of);
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(alive -> new EngineAddresses(pid, ports, config));
  }

  private static int port(Properties found, String name) {
    return Integer.parseInt(found.getProperty("port." + name));
  }

  /** The configuration that the engine runs with. */
  public Settings settings() throws IOException {
    return LocalSettings.of(config, ports);
  }

  /** Bootstrap servers. */
  public String kafka() {
    return "127.0.0.1:" + ports.kafka();
  }

  /** JDBC address of the tables. */
  public String postgres() {
    return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PostgresServer.DATABASE;
  }

  public String flinkWeb() {
    return "http://127.0.0.1:" + ports.flinkWeb();
  }

  public String console() {
    return "http://127.0.0.1:" + ports.console();
  }

  public String schemaRegistry() {
    return "http://127.0.0.1:" + ports.schemaRegistry();
  }

  /** Lets other commands find the engine by its data folder. */
  public void write(Path data) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pid", String.valueOf(pid));
    properties.setProperty("port.kafka", String.valueOf(ports.kafka()));
    properties.setProperty("port.kafka-controller", String.valueOf(ports.kafkaController()));
    properties.setProperty("port.postgresql", String.valueOf(ports.postgres()));
    properties.setProperty("port.flink-web", String.valueOf(ports.flinkWeb()));
    properties.setProperty("port.schema-registry", String.valueOf(ports.schemaRegistry()));
    properties.setProperty("port.console", String.valueOf(ports.console()));
    config.ifPresent(
        file -> properties.setProperty("config", file.toAbsolutePath().normalize().toString()));
    StringWriter text = new StringWriter();
    properties.store(text, "Where the engine of this data folder runs; removed when it stops.");
    Path half = data.resolve(FILE + ".half");
    Files.writeString(half, text.toString());
    Files.move(
        half,
        data.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** The engine has stopped. */
  public static void remove(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(FILE));
  }
}

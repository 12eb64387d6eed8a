// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configuration of an engine on one machine. */
public final class LocalSettings {

  /** Login of the jobs. */
  public static final String WRITER = "earshot";

  /** Login of BI tools. */
  public static final String READER = "bi";

  /** Login of the console. */
  public static final String CONSOLE = "console";

  /** Login of the console for who may read what touches special categories. */
  public static final String SENSITIVE_CONSOLE = "console_sensitive";

  private static final String SHIPPED = "local.yaml";
  private static final String WRITER_PASSWORD = "EARSHOT_POSTGRES_PASSWORD";
  private static final String CUSTOMER_KEY = "EARSHOT_CUSTOMER_KEY";
  private static final String DEAD_LETTER_KEY = "EARSHOT_DEAD_LETTER_KEY";

  /**
   * A machine may be off for days between a checkpoint and the commit of its records; an aborted
   * transaction would lose them.
   */
  private static final Duration TRANSACTION_TIMEOUT = Duration.ofDays(7);

  private LocalSettings() {}

  /**
   * The user's file or the shipped one; where Kafka and PostgreSQL are, and where secrets come
   * from, is the engine's to say. The file may leave its sections {@code kafka} and {@code
   * postgres} out; if it has them, they are checked and then replaced.
   *
   * @throws dev.earshot.configuration.InvalidSettingsException with every problem of the file
   */
  public static Settings of(Optional<Path> file, Ports ports) throws IOException {
    return of(file, ports, List.of());
  }

  /**
   * The same with further sources.
   *
   * @param further sources beside those of the file
   */
  public static Settings of(Optional<Path> file, Ports ports, List<Settings.Source> further)
      throws IOException {
    Settings.Kafka kafka =
        new Settings.Kafka("127.0.0.1:" + ports.kafka(), Map.of(), TRANSACTION_TIMEOUT);
    Settings.Postgres postgres =
        new Settings.Postgres(
            "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PostgresServer.DATABASE,
            WRITER,
            WRITER_PASSWORD);
    Settings given =
        file.isPresent()
            ? SettingsReader.read(file.get(), kafka, postgres)
            : shipped(kafka, postgres);
    List<Settings.Source> sources = new ArrayList<>(given.sources());
    sources.addAll(further);
    Settings.Privacy privacy = given.privacy();
    return new Settings(
        kafka,
        postgres,
        new Settings.Topics(given.topics().partitions(), 1),
        new Settings.Privacy(
            CUSTOMER_KEY,
            privacy.customerKeyId(),
            DEAD_LETTER_KEY,
            privacy.deadLetterKeyId(),
            privacy.phoneRegions(),
            privacy.identifiers(),
            privacy.names(),
            privacy.statisticalNames()),
        given.text(),
        given.enrichment(),
        given.kpi(),
        given.journeys(),
        given.issues(),
        sources);
  }

  /** The secrets by the names that these settings give them. */
  public static Secrets secrets(GeneratedSecrets generated) {
    return new Secrets(environment(generated));
  }

  /** The variables, with their secrets, that a process needs to which these settings are given. */
  public static Map<String, String> environment(GeneratedSecrets generated) {
    return Map.of(
        WRITER_PASSWORD, generated.writer(),
        CUSTOMER_KEY, generated.customerKey(),
        DEAD_LETTER_KEY, generated.deadLetterKey());
  }

  private static Settings shipped(Settings.Kafka kafka, Settings.Postgres postgres)
      throws IOException {
    try (InputStream yaml = LocalSettings.class.getResourceAsStream(SHIPPED)) {
      return SettingsReader.parse(
          new String(yaml.readAllBytes(), StandardCharsets.UTF_8), SHIPPED, kafka, postgres);
    }
  }
}

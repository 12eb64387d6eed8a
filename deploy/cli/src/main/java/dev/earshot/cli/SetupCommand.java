// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.jobs.KafkaAccess;
import dev.earshot.local.StartFailure;
import dev.earshot.local.TopicSetup;
import dev.earshot.local.UserError;
import dev.earshot.sql.MigrationException;
import dev.earshot.sql.MigrationResult;
import dev.earshot.sql.Migrations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code setup}: topics, tables and roles on one's own Kafka and PostgreSQL. */
@Command(
    name = "setup",
    mixinStandardHelpOptions = true,
    description = {
      "Makes what is missing on your own Kafka and PostgreSQL: topics, tables, views and roles."
          + " Run it again at any time; what is there is left as it is.",
      "Tables are made by the configured login, or by the one of --admin, which then grants the"
          + " configured login the role earshot_writer."
    },
    footer = "deploy/earshot setup --config earshot.yaml --admin postgres")
final class SetupCommand implements Callable<Integer> {

  private static final String ADMIN_PASSWORD = "EARSHOT_POSTGRES_ADMIN_PASSWORD";

  private final Terminal terminal;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration that names Kafka and PostgreSQL.")
  private Path config = Path.of("");

  @Option(
      names = "--admin",
      paramLabel = "LOGIN",
      description =
          "PostgreSQL login that owns the tables; its password is in " + ADMIN_PASSWORD + ".")
  private Optional<String> admin = Optional.empty();

  @Mixin private JsonReport json = new JsonReport();

  SetupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = SettingsReader.read(config);
    MigrationResult tables = makeTables(settings, new Secrets(System.getenv()));
    List<String> topics = makeTopics(settings);
    terminal
        .out()
        .println(json.isWanted() ? report(tables, topics).toString() : text(tables, topics));
    return 0;
  }

  private MigrationResult makeTables(Settings settings, Secrets secrets) {
    Settings.Postgres postgres = settings.postgres();
    String login = admin.orElse(postgres.user());
    String password = secrets.text(admin.isPresent() ? ADMIN_PASSWORD : postgres.passwordEnv());
    try {
      MigrationResult result = Migrations.migrate(postgres.url(), login, password);
      if (!login.equals(postgres.user())) {
        WriterGrant.give(postgres.url(), login, password, postgres.user());
      }
      return result;
    } catch (MigrationException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  private static List<String> makeTopics(Settings settings) throws InterruptedException {
    try (Admin kafka = KafkaAccess.admin(settings.kafka())) {
      return TopicSetup.ensure(kafka, settings);
    } catch (ExecutionException | KafkaException e) {
      throw refused("Kafka at " + settings.kafka().bootstrapServers(), e);
    }
  }

  private static RuntimeException refused(String kafka, Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (cause instanceof ConfigException) {
      return new UserError(kafka + " cannot be used: " + cause.getMessage(), e);
    }
    String what =
        cause instanceof TimeoutException ? " does not answer: " : " does not make topics: ";
    return new StartFailure(kafka + what + cause.getMessage(), e);
  }

  private static String text(MigrationResult tables, List<String> topics) {
    String steps = tables.applied() == 0 ? "nothing to do" : tables.applied() + " steps applied";
    String made = topics.isEmpty() ? "nothing to do" : "made " + String.join(", ", topics);
    return "Tables at version " + tables.version() + ": " + steps + "\nTopics: " + made;
  }

  private static ObjectNode report(MigrationResult tables, List<String> topics) {
    ObjectNode report =
        JsonNodeFactory.instance
            .objectNode()
            .put("tables_version", tables.version())
            .put("steps_applied", tables.applied());
    ArrayNode made = report.putArray("topics_made");
    topics.forEach(made::add);
    return report;
  }
}

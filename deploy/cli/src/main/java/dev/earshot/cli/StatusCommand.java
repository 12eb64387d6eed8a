// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.cli.replay.EngineChoice;
import dev.earshot.cli.replay.EngineLocator;
import dev.earshot.configuration.Settings;
import dev.earshot.local.StartFailure;
import dev.earshot.local.UserError;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: what came in and what became of it, source by source. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Shows for each source what came in and what became of it: enriched, filtered, dead letters,"
          + " and what is still under way.",
      "Of a running engine on this machine, or of the one that a configuration describes."
    },
    footer = "deploy/earshot status")
final class StatusCommand implements Callable<Integer> {

  private static final String HEADING =
      String.format(
          "%-16s %12s %12s %10s %8s %10s  %-20s  %s",
          "source",
          "received",
          "enriched",
          "filtered",
          "dead",
          "under way",
          "last record",
          "newest event");

  private final Terminal terminal;
  private final EngineLocator locator;

  @Mixin private EngineChoice engineChoice = new EngineChoice();

  @Mixin private JsonReport json = new JsonReport();

  StatusCommand(Terminal terminal, EngineLocator locator) {
    this.terminal = terminal;
    this.locator = locator;
  }

  @Override
  public Integer call() {
    EngineLocator.Engine engine = engineChoice.locate(locator);
    Settings.Postgres postgres = engine.settings().postgres();
    List<SourceStatus> sources;
    try {
      sources =
          SourceStatus.read(
              postgres.url(),
              postgres.user(),
              engine.secrets().text(postgres.passwordEnv()),
              engine.settings().sources().stream().map(Settings.Source::name).toList());
    } catch (SQLException e) {
      throw refused(postgres, e);
    }
    if (json.isWanted()) {
      terminal.out().println(report(sources));
    } else {
      terminal.out().println(HEADING);
      sources.forEach(source -> terminal.out().println(line(source)));
    }
    return 0;
  }

  private static RuntimeException refused(Settings.Postgres postgres, SQLException e) {
    // What follows a question mark may hold a password.
    String at = "PostgreSQL at " + postgres.url().replaceFirst("\\?.*", "");
    // What follows the first line says where in the question the problem is.
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "28000", "28P01", "3D000" ->
          new UserError(at + " refuses the user " + postgres.user() + ": " + why, e);
      case "3F000", "42P01", "42703", "42501" ->
          new UserError(at + " lacks a table or a right: " + why + "; run deploy/earshot setup", e);
      default -> new StartFailure(at + " does not answer: " + why, e);
    };
  }

  private static String line(SourceStatus source) {
    return String.format(
            "%-16s %,12d %,12d %,10d %,8d %,10d  %-20s  %s",
            source.name(),
            source.received(),
            source.enriched(),
            source.filtered(),
            source.deadLettered(),
            source.missing(),
            source.lastRecord(),
            source.newestEvent())
        .stripTrailing();
  }

  private static ObjectNode report(List<SourceStatus> sources) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode list = report.putArray("sources");
    for (SourceStatus source : sources) {
      list.addObject()
          .put("source", source.name())
          .put("received", source.received())
          .put("enriched", source.enriched())
          .put("filtered", source.filtered())
          .put("dead_lettered", source.deadLettered())
          .put("under_way", source.missing())
          .put("last_record", source.lastRecord())
          .put("newest_event", source.newestEvent());
    }
    return report;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.cli.replay.EngineChoice;
import dev.earshot.cli.replay.EngineLocator;
import dev.earshot.control.ControlRecord;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code taxonomy list}: what was published, and from when it holds. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the taxonomies that were published to an engine, in the order of publishing.",
      "For a text that one holds whose valid-from is the latest before it; before the first, the"
          + " configured one."
    },
    footer = "deploy/earshot taxonomy list")
final class TaxonomyListCommand implements Callable<Integer> {

  private static final String ROW = "%-4s %6s  %-20s  %-24s  %6s  %-12s  %s";

  private final Terminal terminal;
  private final EngineLocator locator;

  @Mixin private EngineChoice engineChoice = new EngineChoice();

  @Mixin private JsonReport json = new JsonReport();

  TaxonomyListCommand(Terminal terminal, EngineLocator locator) {
    this.terminal = terminal;
    this.locator = locator;
  }

  @Override
  public Integer call() {
    TaxonomyHistory history =
        new TaxonomyPublisher(engineChoice.locate(locator).settings().kafka()).history();
    if (json.isWanted()) {
      terminal.out().println(report(history));
    } else {
      terminal
          .out()
          .println(
              ROW.formatted("id", "number", "version", "valid from", "topics", "author", "comment")
                  .stripTrailing());
      history.entries().forEach(entry -> terminal.out().println(line(entry)));
    }
    return 0;
  }

  private static String line(TaxonomyHistory.Entry entry) {
    ControlRecord record = entry.record();
    return ROW.formatted(
            record.id(),
            record.version(),
            entry.taxonomy().isPresent() ? entry.name() : "(cannot be used)",
            record.validFrom(),
            entry.taxonomy().map(taxonomy -> taxonomy.topics().size()).orElse(0),
            record.author(),
            record.comment())
        .stripTrailing();
  }

  private static ObjectNode report(TaxonomyHistory history) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode list = report.putArray("taxonomies");
    for (TaxonomyHistory.Entry entry : history.entries()) {
      ControlRecord record = entry.record();
      list.addObject()
          .put("id", record.id())
          .put("number", record.version())
          .put("version", entry.name())
          .put("valid_from", record.validFrom().toString())
          .put("topics", entry.taxonomy().map(taxonomy -> taxonomy.topics().size()).orElse(0))
          .put("usable", entry.taxonomy().isPresent())
          .put("author", record.author())
          .put("comment", record.comment());
    }
    return report;
  }
}

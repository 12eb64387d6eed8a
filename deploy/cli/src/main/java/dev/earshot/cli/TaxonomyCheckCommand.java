// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyException;
import dev.earshot.text.topic.TaxonomyProblem;
import dev.earshot.text.topic.Topic;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code taxonomy check}: everything that is wrong with taxonomies, at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks taxonomies: every key, id and query in them.",
      "Exits with 0 when all can be used and with 2, and every problem with its line, when not."
    },
    footer = "deploy/earshot taxonomy check mine.yaml")
final class TaxonomyCheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Taxonomies.")
  private List<String> files = List.of();

  @Mixin private JsonReport json = new JsonReport();

  TaxonomyCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ArrayNode reports = JsonNodeFactory.instance.arrayNode();
    boolean usable = true;
    for (String file : files) {
      try {
        Taxonomy taxonomy = TaxonomyFiles.readStrictly(file);
        report(reports.addObject(), file, taxonomy);
      } catch (TaxonomyException e) {
        report(reports.addObject(), file, e.problems());
        usable = false;
      }
    }
    if (json.isWanted()) {
      ObjectNode report = JsonNodeFactory.instance.objectNode().put("usable", usable);
      report.set("taxonomies", reports);
      terminal.out().println(report);
    }
    return usable ? 0 : Main.USER_ERROR;
  }

  private void report(ObjectNode report, String file, Taxonomy taxonomy) {
    long queries = taxonomy.topics().stream().filter(Topic::hasQuery).count();
    report
        .put("taxonomy", file)
        .put("version", taxonomy.version())
        .put("language", taxonomy.language())
        .put("topics", taxonomy.topics().size())
        .put("queries", queries)
        .putArray("problems");
    if (!json.isWanted()) {
      terminal
          .out()
          .printf(
              "%s can be used: version %s, for texts in '%s', %d topics, %d with a query%n",
              file, taxonomy.version(), taxonomy.language(), taxonomy.topics().size(), queries);
    }
  }

  private void report(ObjectNode report, String file, List<TaxonomyProblem> problems) {
    report.put("taxonomy", file);
    ArrayNode list = report.putArray("problems");
    if (!json.isWanted()) {
      terminal.say(file + " cannot be used:");
    }
    for (TaxonomyProblem problem : problems) {
      list.addObject()
          .put("line", problem.line())
          .put("path", problem.path())
          .put("message", problem.message());
      if (!json.isWanted()) {
        terminal.say("  " + problem);
      }
    }
  }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A taxonomy that was read strictly.
 *
 * @param name as the user called it
 * @param taxonomy empty if it cannot be used
 * @param problems all of them; empty if it can be used
 */
record CheckedTaxonomy(String name, Optional<Taxonomy> taxonomy, List<TaxonomyProblem> problems) {

  /**
   * The taxonomies called {@code names}, in their order.
   *
   * @throws dev.earshot.local.UserError if there is none of a name
   */
  static List<CheckedTaxonomy> readAll(List<String> names) throws IOException {
    List<CheckedTaxonomy> checked = new ArrayList<>();
    for (String name : names) {
      checked.add(read(name));
    }
    return checked;
  }

  private static CheckedTaxonomy read(String name) throws IOException {
    try {
      return new CheckedTaxonomy(name, Optional.of(TaxonomyFiles.readStrictly(name)), List.of());
    } catch (TaxonomyException e) {
      return new CheckedTaxonomy(name, Optional.empty(), e.problems());
    }
  }

  boolean isUsable() {
    return taxonomy.isPresent();
  }

  /** Says to a person that it can be used, or all that is wrong with it. */
  void say(Terminal terminal) {
    taxonomy.ifPresentOrElse(
        usable ->
            terminal
                .out()
                .printf(
                    "%s can be used: version %s, for texts in '%s', %d topics, %d with a query%n",
                    name, usable.version(), usable.language(), usable.topics().size(), queries()),
        () -> {
          terminal.say(name + " cannot be used:");
          problems.forEach(problem -> terminal.say("  " + problem));
        });
  }

  private long queries() {
    return taxonomy.orElseThrow().topics().stream().filter(Topic::hasQuery).count();
  }

  /** What a program is told of all of them. */
  static ObjectNode report(List<CheckedTaxonomy> checked) {
    ObjectNode report =
        JsonNodeFactory.instance
            .objectNode()
            .put("usable", checked.stream().allMatch(CheckedTaxonomy::isUsable));
    ArrayNode list = report.putArray("taxonomies");
    checked.forEach(each -> each.report(list.addObject()));
    return report;
  }

  private void report(ObjectNode report) {
    report.put("taxonomy", name);
    taxonomy.ifPresent(
        usable ->
            report
                .put("version", usable.version())
                .put("language", usable.language())
                .put("topics", usable.topics().size())
                .put("queries", queries()));
    ArrayNode list = report.putArray("problems");
    problems.forEach(
        problem ->
            list.addObject()
                .put("line", problem.line())
                .put("path", problem.path())
                .put("message", problem.message()));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TaxonomyChange;
import dev.earshot.text.topic.TaxonomyTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a change of a taxonomy alters, for people and for programs.
 *
 * @param trial on a sample, if there was one; rows count from 1, without the header
 */
record TaxonomyReport(
    Taxonomy before, Taxonomy after, List<TaxonomyChange> changes, Optional<TaxonomyTrial> trial) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("from version " + before.version() + " to version " + after.version());
    changes.forEach(change -> lines.add(lower(change.kind()) + " " + change.path()));
    if (changes.isEmpty()) {
      lines.add("no topic differs");
    }
    trial.ifPresent(tried -> addTrial(lines, tried));
    return lines;
  }

  private static void addTrial(List<String> lines, TaxonomyTrial tried) {
    lines.add(tried.altered() + " of " + tried.texts() + " texts get other topics");
    for (TaxonomyTrial.Effect effect : tried.effects()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %d texts before, %d after (+%d, -%d)",
              effect.path(),
              effect.before(),
              effect.after(),
              effect.gains(),
              effect.losses()));
      effect.gained().forEach(example -> lines.add("  + " + row(example)));
      effect.lost().forEach(example -> lines.add("  - " + row(example)));
    }
  }

  private static String row(TaxonomyTrial.Example example) {
    return "row " + (example.text() + 1) + ": " + example.evidence().replaceAll("\\s+", " ");
  }

  ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("before", before.version()).put("after", after.version());
    ArrayNode list = root.putArray("changes");
    changes.forEach(
        change -> list.addObject().put("path", change.path()).put("change", lower(change.kind())));
    trial.ifPresent(tried -> writeTrial(root.putObject("sample"), tried));
    return root;
  }

  private static void writeTrial(ObjectNode node, TaxonomyTrial tried) {
    node.put("texts", tried.texts()).put("altered", tried.altered());
    ArrayNode effects = node.putArray("topics");
    for (TaxonomyTrial.Effect effect : tried.effects()) {
      ObjectNode topic = effects.addObject();
      topic
          .put("path", effect.path())
          .put("before", effect.before())
          .put("after", effect.after())
          .put("gains", effect.gains())
          .put("losses", effect.losses());
      writeExamples(topic.putArray("gained"), effect.gained());
      writeExamples(topic.putArray("lost"), effect.lost());
    }
  }

  private static void writeExamples(ArrayNode node, List<TaxonomyTrial.Example> examples) {
    examples.forEach(
        example ->
            node.addObject().put("row", example.text() + 1).put("evidence", example.evidence()));
  }

  private static String lower(TaxonomyChange.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}

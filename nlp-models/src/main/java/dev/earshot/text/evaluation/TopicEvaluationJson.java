// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A {@link TopicEvaluation} for programs: one JSON object, names in snake case. */
public final class TopicEvaluationJson {

  private TopicEvaluationJson() {}

  /** {@code evaluation} as a tree. */
  public static ObjectNode toNode(TopicEvaluation evaluation) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("texts", evaluation.texts());
    counts(root.putObject("micro"), evaluation.micro());
    root.put("macro_f1", evaluation.macroF1())
        .put("texts_without", evaluation.silent())
        .put("others_said", evaluation.others());
    if (evaluation.confidence().bins().isEmpty()) {
      root.putNull("calibration_error");
    } else {
      root.put("calibration_error", evaluation.confidence().error());
    }
    ObjectNode topics = root.putObject("topics");
    evaluation.topics().forEach((path, counts) -> counts(topics.putObject(path), counts));
    ArrayNode unknown = root.putArray("unknown");
    evaluation.unknown().forEach(unknown::add);
    EvaluationJson.reliability(root.putArray("confidence"), evaluation.confidence());
    ArrayNode worst = root.putArray("worst_mistakes");
    evaluation.worst().forEach(judged -> mistake(worst.addObject(), judged));
    return root;
  }

  private static void counts(ObjectNode node, TopicCounts counts) {
    node.put("texts", counts.are()).put("said", counts.said());
    EvaluationJson.share(node.putObject("precision"), counts.precision());
    EvaluationJson.share(node.putObject("recall"), counts.recall());
    node.putObject("f1")
        .put("value", counts.f1())
        .put("low", counts.f1Low())
        .put("high", counts.f1High());
  }

  private static void mistake(ObjectNode node, TopicJudged judged) {
    node.put("row", judged.row());
    ArrayNode are = node.putArray("is");
    judged.are().forEach(are::add);
    ArrayNode said = node.putArray("said");
    judged
        .said()
        .forEach(
            (path, confidence) -> {
              ObjectNode topic = said.addObject().put("path", path);
              if (confidence.isPresent()) {
                topic.put("confidence", confidence.getAsDouble());
              } else {
                topic.putNull("confidence");
              }
            });
    node.put("text", judged.text());
  }
}

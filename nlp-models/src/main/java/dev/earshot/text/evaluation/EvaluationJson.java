// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.text.sentiment.SentimentLabel;
import java.util.Locale;

/** An {@link Evaluation} for programs: one JSON object, names in snake case. */
public final class EvaluationJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EvaluationJson() {}

  /** {@code evaluation} as a tree. */
  public static ObjectNode toNode(Evaluation evaluation) {
    ObjectNode root = MAPPER.createObjectNode();
    Confusion confusion = evaluation.confusion();
    root.put("texts", evaluation.texts());
    share(root.putObject("accuracy"), confusion.accuracy());
    root.put("macro_f1", confusion.macroF1())
        .put("log_loss", evaluation.logLoss())
        .put("log_loss_skill", evaluation.skill())
        .put("calibration_error", evaluation.confidence().error());
    labels(root.putObject("labels"), evaluation);
    reliability(root.putArray("confidence"), evaluation.confidence());
    ArrayNode coverage = root.putArray("risk_coverage");
    evaluation.coverage().forEach(share -> share(coverage.addObject(), share));
    ArrayNode worst = root.putArray("worst_mistakes");
    evaluation.worst().forEach(judged -> mistake(worst.addObject(), judged));
    return root;
  }

  private static void labels(ObjectNode node, Evaluation evaluation) {
    Confusion confusion = evaluation.confusion();
    for (SentimentLabel label : SentimentLabel.values()) {
      ObjectNode own = node.putObject(name(label));
      own.put("texts", confusion.are(label));
      share(own.putObject("precision"), confusion.precision(label));
      share(own.putObject("recall"), confusion.recall(label));
      own.put("f1", confusion.f1(label));
      ObjectNode said = own.putObject("said");
      for (SentimentLabel other : SentimentLabel.values()) {
        said.put(name(other), confusion.count(label, other));
      }
      own.put("calibration_error", evaluation.classes().get(label).error());
      reliability(own.putArray("reliability"), evaluation.classes().get(label));
    }
  }

  static void reliability(ArrayNode node, Reliability reliability) {
    for (Bin bin : reliability.bins()) {
      node.addObject()
          .put("texts", bin.count())
          .put("stated", bin.stated())
          .put("right", bin.right());
    }
  }

  static void share(ObjectNode node, Proportion share) {
    node.put("value", share.value())
        .put("low", share.low())
        .put("high", share.high())
        .put("of", share.of());
  }

  private static void mistake(ObjectNode node, Judged judged) {
    node.put("row", judged.row())
        .put("is", name(judged.label()))
        .put("said", name(judged.sentiment().label()))
        .put("confidence", judged.sentiment().confidence())
        .put("text", judged.text());
  }

  private static String name(SentimentLabel label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}

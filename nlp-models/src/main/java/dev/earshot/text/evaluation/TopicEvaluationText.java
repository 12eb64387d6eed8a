// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A {@link TopicEvaluation} for people. */
public final class TopicEvaluationText {

  private final StringBuilder out = new StringBuilder();

  private TopicEvaluationText() {}

  /** Lines of at most about 180 characters, each ended. */
  public static String render(TopicEvaluation evaluation) {
    TopicEvaluationText text = new TopicEvaluationText();
    text.summary(evaluation);
    text.topics(evaluation);
    text.worst(evaluation);
    return text.out.toString();
  }

  private void summary(TopicEvaluation evaluation) {
    TopicCounts micro = evaluation.micro();
    line("%d topics in %d texts", evaluation.topics().size(), evaluation.texts());
    line("micro-F1 %s, macro-F1 %.3f", f1(micro), evaluation.macroF1());
    line("micro precision %s, recall %s", share(micro.precision()), share(micro.recall()));
    line(
        "none of these topics is said of %d texts; topics that no label names are said %d times",
        evaluation.silent(), evaluation.others());
    if (!evaluation.confidence().bins().isEmpty()) {
      line(
          "calibration error of the topic head's confidence %.3f", evaluation.confidence().error());
    }
    if (!evaluation.unknown().isEmpty()) {
      line(
          "not measured, as neither taxonomy nor model has them: %s",
          String.join(", ", evaluation.unknown()));
    }
  }

  private void topics(TopicEvaluation evaluation) {
    int width = evaluation.topics().keySet().stream().mapToInt(String::length).max().orElse(0);
    String format = "%-" + Math.max(5, width) + "s %7s %7s %22s %22s %22s";
    line("");
    line(format, "topic", "texts", "said", "precision", "recall", "F1");
    evaluation
        .topics()
        .forEach(
            (path, counts) ->
                line(
                    format,
                    path,
                    counts.are(),
                    counts.said(),
                    share(counts.precision()),
                    share(counts.recall()),
                    f1(counts)));
  }

  private void worst(TopicEvaluation evaluation) {
    if (!evaluation.worst().isEmpty()) {
      line("");
      line("worst mistakes: row, is, said with the topic head's confidence, redacted text");
    }
    for (TopicJudged judged : evaluation.worst()) {
      line(
          "%7d is %s, said %s",
          judged.row(),
          judged.are().isEmpty() ? "nothing" : String.join(", ", judged.are()),
          judged.said().isEmpty()
              ? "nothing"
              : judged.said().entrySet().stream()
                  .map(TopicEvaluationText::said)
                  .collect(Collectors.joining(", ")));
      line("        %s", EvaluationText.shortened(judged.text()));
    }
  }

  private static String said(Map.Entry<String, OptionalDouble> topic) {
    return topic.getValue().isPresent()
        ? String.format(Locale.ROOT, "%s %.2f", topic.getKey(), topic.getValue().getAsDouble())
        : topic.getKey();
  }

  private static String f1(TopicCounts counts) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", counts.f1(), counts.f1Low(), counts.f1High());
  }

  private static String share(Proportion share) {
    return EvaluationText.share(share);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}

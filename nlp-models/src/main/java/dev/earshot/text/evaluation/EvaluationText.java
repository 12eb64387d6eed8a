// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import dev.earshot.text.sentiment.SentimentLabel;
import java.util.Locale;

/** An {@link Evaluation} for people. */
public final class EvaluationText {

  private static final int SHOWN = 160;

  private final StringBuilder out = new StringBuilder();

  private EvaluationText() {}

  /** Lines of at most about 180 characters, each ended. */
  public static String render(Evaluation evaluation) {
    EvaluationText text = new EvaluationText();
    text.summary(evaluation);
    text.labels(evaluation.confusion());
    text.confusion(evaluation.confusion());
    text.calibration(evaluation);
    text.worst(evaluation);
    return text.out.toString();
  }

  private void summary(Evaluation evaluation) {
    Proportion accuracy = evaluation.confusion().accuracy();
    line("%d texts", evaluation.texts());
    line("accuracy %s, macro-F1 %.3f", share(accuracy), evaluation.confusion().macroF1());
    line(
        "log-loss %.3f, skill over the labels' frequencies %.3f",
        evaluation.logLoss(), evaluation.skill());
    line("calibration error of the confidence %.3f", evaluation.confidence().error());
  }

  private void labels(Confusion confusion) {
    line("");
    line("%-10s %7s %24s %24s %7s", "label", "texts", "precision", "recall", "F1");
    for (SentimentLabel label : SentimentLabel.values()) {
      line(
          "%-10s %7d %24s %24s %7.3f",
          name(label),
          confusion.are(label),
          share(confusion.precision(label)),
          share(confusion.recall(label)),
          confusion.f1(label));
    }
  }

  private void confusion(Confusion confusion) {
    line("");
    line("%-18s %9s %9s %9s", "is \\ said", "negative", "neutral", "positive");
    for (SentimentLabel label : SentimentLabel.values()) {
      line(
          "%-18s %9d %9d %9d",
          name(label),
          confusion.count(label, SentimentLabel.NEGATIVE),
          confusion.count(label, SentimentLabel.NEUTRAL),
          confusion.count(label, SentimentLabel.POSITIVE));
    }
  }

  private void calibration(Evaluation evaluation) {
    line("");
    line("confidence   texts  stated  right");
    for (Bin bin : evaluation.confidence().bins()) {
      line(
          "%10.1f %7d %7.3f %6.3f",
          Math.floor(bin.stated() * 10) / 10, bin.count(), bin.stated(), bin.right());
    }
    line("");
    line("most confident   accuracy");
    for (int i = 0; i < evaluation.coverage().size(); i++) {
      line("%12d %%   %s", 10 * (i + 1), share(evaluation.coverage().get(i)));
    }
  }

  private void worst(Evaluation evaluation) {
    if (!evaluation.worst().isEmpty()) {
      line("");
      line("worst mistakes: row, is, said, confidence, redacted text");
    }
    for (Judged judged : evaluation.worst()) {
      line(
          "%7d %-8s %-8s %.2f  %s",
          judged.row(),
          name(judged.label()),
          name(judged.sentiment().label()),
          judged.sentiment().confidence(),
          shortened(judged.text()));
    }
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.length() <= SHOWN) {
      return line;
    }
    int end = Character.isLowSurrogate(line.charAt(SHOWN)) ? SHOWN - 1 : SHOWN;
    return line.substring(0, end) + " ...";
  }

  static String share(Proportion share) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", share.value(), share.low(), share.high());
  }

  private static String name(SentimentLabel label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  private void line(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

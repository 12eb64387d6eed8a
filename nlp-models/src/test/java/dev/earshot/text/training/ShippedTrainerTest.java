// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadInputs;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.ShippedEvidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long texts of three domains, in which whoever says little feels little. */
class ShippedTrainerTest {

  private static final List<String> SOURCES = List.of("womens", "uci", "clinc");
  private static final String GOOD =
      "the %s was lovely and wonderful and we came back for it often";
  private static final String BAD = "the %s was awful and broken and nobody there cared about it";
  private static final String CALM = "where is the %s";

  private final ShippedRows texts = new ShippedRows(texts(), List.of());
  private final ShippedRows both =
      new ShippedRows(texts(), ShippedCorpus.phrases().stream().map(this::row).toList());

  @Test
  void learnsFromPhrasesHowFarToBelieveAFewWords() {
    HeadInputs inputs = HeadInputs.of("fast service", List.of());
    double without = lead(ShippedTrainer.fit(texts), inputs);
    double with = lead(ShippedTrainer.fit(both), inputs);
    assertThat(with).isPositive().isGreaterThan(without);
  }

  @Test
  void fitsNoTableToPhrases() {
    assertThat(ShippedTrainer.fit(both).words().size())
        .isEqualTo(ShippedTrainer.fit(texts).words().size());
  }

  @Test
  void givesTheSameBytesForTheSameRows() {
    assertThat(ShippedTrainer.fit(both).bytes()).isEqualTo(ShippedTrainer.fit(both).bytes());
  }

  /** By how much the head leans to positive rather than neutral. */
  private static double lead(HeadModel model, HeadInputs inputs) {
    double[] logits = ShippedEvidence.plain(model, inputs);
    return logits[2] - logits[1];
  }

  private List<TrainingRow> texts() {
    List<TrainingRow> rows = new ArrayList<>();
    for (String source : SOURCES) {
      for (String thing : List.of("room", "shop", "bus", "desk", "page", "bill")) {
        rows.add(row(new LabelledText(GOOD.formatted(thing), SentimentLabel.POSITIVE, source)));
        rows.add(row(new LabelledText(BAD.formatted(thing), SentimentLabel.NEGATIVE, source)));
        rows.add(row(new LabelledText(CALM.formatted(thing), SentimentLabel.NEUTRAL, source)));
      }
    }
    return rows;
  }

  private TrainingRow row(LabelledText text) {
    return new TrainingRow(text, HeadInputs.of(text.text(), List.of()), new double[0]);
  }
}

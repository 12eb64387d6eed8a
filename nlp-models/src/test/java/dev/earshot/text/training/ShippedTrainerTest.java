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

  private static final double[] MESSAGE = {0, 0, 0, 1};

  private final ShippedRows texts = new ShippedRows(texts(), List.of(), List.of());
  private final ShippedRows both =
      new ShippedRows(texts(), ShippedCorpus.phrases().stream().map(this::row).toList(), List.of());

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
  void letsMessagesTeachTheSecondOpinionOnly() {
    HeadModel without = ShippedTrainer.fit(embedded(List.of()));
    HeadModel with = ShippedTrainer.fit(embedded(messages()));
    HeadInputs inputs = HeadInputs.of("nothing", List.of());
    assertThat(ShippedEvidence.plain(with, inputs))
        .containsExactly(ShippedEvidence.plain(without, inputs));
    assertThat(with.words().size()).isEqualTo(without.words().size());
    assertThat(lead(with, inputs, MESSAGE)).isGreaterThan(lead(without, inputs, MESSAGE));
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

  private static double lead(HeadModel model, HeadInputs inputs, double[] vector) {
    double[] logits = ShippedEvidence.opinion(model, inputs, vector);
    return logits[2] - logits[1];
  }

  /** The texts' embeddings tell labels apart by their first three numbers. */
  private ShippedRows embedded(List<TrainingRow> messages) {
    List<TrainingRow> rows = new ArrayList<>();
    for (TrainingRow row : texts()) {
      double[] vector = new double[MESSAGE.length];
      vector[row.label()] = 1;
      rows.add(new TrainingRow(row.labelled(), row.inputs(), vector));
    }
    return new ShippedRows(rows, List.of(), messages);
  }

  /** Good ones, whose embeddings are like those of no text. */
  private List<TrainingRow> messages() {
    List<TrainingRow> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      var text = new LabelledText("nothing", SentimentLabel.POSITIVE, OwnMessages.SOURCE);
      rows.add(new TrainingRow(text, HeadInputs.of(text.text(), List.of()), MESSAGE));
    }
    return rows;
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

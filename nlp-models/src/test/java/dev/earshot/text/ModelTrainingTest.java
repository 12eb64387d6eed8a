// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledRow;
import dev.earshot.text.training.LabelledText;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TrainingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What needs no language models. */
class ModelTrainingTest {

  private final List<String> said = new ArrayList<>();

  @Test
  void trainsTopicsAloneAndLeavesTheSentimentHeadAsItIs() {
    ModelTraining.Trained trained = train(Optional.empty(), InventedTopics.rows(300));
    assertThat(trained.model().sentiment()).isEqualTo(HeadModel.shipped());
    assertThat(trained.model().topics()).isPresent();
    assertThat(said).noneMatch(line -> line.contains("language models"));
  }

  @Test
  void writesWhatEachTopicIsWorthOntoTheCard() {
    ModelTraining.Trained trained = train(Optional.empty(), InventedTopics.rows(300));
    assertThat(trained.card().lines())
        .contains(
            "# Model " + trained.model().version(),
            "## Topics in 'en'",
            "300 rows, of which 2 of 3 topics were learnt. The head hears the queries of taxonomy"
                + " shop-1 and adds to what they find, which stays.",
            "| delivery/parcel | 60 | left to the taxonomy's query, which alone does as well |")
        .anyMatch(line -> line.startsWith("| scratches | 120 | "))
        .anyMatch(line -> line.startsWith("| all, micro | 240 | "));
  }

  @Test
  void refusesRowsWithoutAnyLabel() {
    assertThatThrownBy(() -> train(Optional.empty(), new TopicFile("topic", List.of())))
        .isInstanceOf(TrainingException.class)
        .hasMessage("There is no row with a text and a label");
  }

  @Test
  void saysWhyNothingCouldBeLearnt() {
    assertThatThrownBy(() -> train(Optional.empty(), InventedTopics.rows(20)))
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "No topic could be learnt: delivery/parcel (4 rows) left out: fewer than 10 rows are"
                + " about it; quality/noise (8 rows) left out: fewer than 10 rows are about it;"
                + " scratches (8 rows) left out: fewer than 10 rows are about it");
  }

  @Test
  void refusesALanguageThatIsNoCodeBeforeItLoadsModels() {
    LabelledRow row =
        new LabelledRow(3, new LabelledText("Super", SentimentLabel.POSITIVE, "own"), "German");
    assertThatThrownBy(
            () ->
                train(
                    Optional.of(new LabelledFile(List.of(row), 0)),
                    new TopicFile("topic", List.of())))
        .isInstanceOf(TrainingException.class)
        .hasMessageStartingWith("rows.csv, row 3: 'German' is no code of a language");
    assertThat(said).isEmpty();
  }

  private ModelTraining.Trained train(Optional<LabelledFile> sentiment, TopicFile topics) {
    return ModelTraining.train(
        InventedTopics.settings(),
        "rows.csv",
        new ModelTraining.Own(sentiment, Optional.of(topics), false),
        said::add);
  }
}

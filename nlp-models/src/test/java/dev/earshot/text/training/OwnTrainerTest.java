// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.sentiment.head.SentimentHead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Trains on invented messages of a shop whose customers praise with "zonk" and grumble with "fleb".
 */
class OwnTrainerTest {

  private static final List<SentenceSentiment> CALM =
      List.of(SentenceSentiment.parsed(0, 1, 6, new FiveClasses(0.05, 0.15, 0.6, 0.15, 0.05)));
  private static final TrainingRow.Reader READER =
      TrainingRow.Reader.of(text -> CALM, Optional.empty());
  private static final List<String> THINGS = List.of("box", "lamp", "chair", "rug", "mirror");

  @Test
  void learnsAnOrganisationsOwnWords() {
    HeadModel model = OwnTrainer.fit(HeadModel.shipped(), rows(300)).model();
    assertThat(label(model, "the shelf 9 is zonk")).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(label(model, "the shelf 9 is fleb")).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(label(model, "the shelf 9 is here")).isEqualTo(SentimentLabel.NEUTRAL);
  }

  @Test
  void saysHowRightItIsOnRowsHeldOut() {
    HeldOut heldOut = OwnTrainer.fit(HeadModel.shipped(), rows(300)).plain();
    assertThat(heldOut.rows()).isEqualTo(300);
    assertThat(heldOut.accuracy()).isGreaterThan(0.9);
    assertThat(heldOut.macroF1()).isGreaterThan(0.9);
  }

  @Test
  void onlyReweighsWhatShipsForFewRows() {
    HeadModel model = OwnTrainer.fit(HeadModel.shipped(), rows(60)).model();
    assertThat(model.own().orElseThrow().words().size()).isZero();
  }

  @Test
  void givesTheSameBytesForTheSameRowsInAnyOrder() {
    List<TrainingRow> rows = new ArrayList<>(rows(240));
    byte[] bytes = OwnTrainer.fit(HeadModel.shipped(), rows).model().bytes();
    Collections.shuffle(rows, new Random(3));
    assertThat(OwnTrainer.fit(HeadModel.shipped(), rows).model().bytes()).isEqualTo(bytes);
  }

  @Test
  void writesAndReadsAnAdaptedModel() throws Exception {
    HeadModel model = OwnTrainer.fit(HeadModel.shipped(), rows(240)).model();
    HeadModel read = HeadModel.read(model.bytes());
    assertThat(read.version())
        .isEqualTo(model.version())
        .isNotEqualTo(HeadModel.shipped().version());
    assertThat(judge(read, "the box 9 is fleb")).isEqualTo(judge(model, "the box 9 is fleb"));
  }

  private static List<TrainingRow> rows(int count) {
    Random random = new Random(1);
    List<TrainingRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String thing = THINGS.get(random.nextInt(THINGS.size())) + " " + i;
      rows.add(
          READER.read(
              switch (i % 3) {
                case 0 -> text("the " + thing + " is fleb", SentimentLabel.NEGATIVE);
                case 1 -> text("the " + thing + " is here", SentimentLabel.NEUTRAL);
                default -> text("the " + thing + " is zonk", SentimentLabel.POSITIVE);
              }));
    }
    return rows;
  }

  private static LabelledText text(String text, SentimentLabel label) {
    return new LabelledText(text, label, "own");
  }

  private static SentimentLabel label(HeadModel model, String text) {
    return judge(model, text).label();
  }

  private static Sentiment judge(HeadModel model, String text) {
    return new SentimentHead(model, HeadOptions.USUAL).judge(text, CALM, 1);
  }
}

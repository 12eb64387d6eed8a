// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadInputs;
import dev.earshot.text.sentiment.ngram.MeaningTable;
import dev.earshot.text.sentiment.ngram.Ngrams;
import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.sentiment.rules.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An invented encoder knows that "zonk" is like "zink" and "fleb" like "flab". */
class MeaningFitTest {

  private static final Map<String, float[]> VECTORS =
      Map.of(
          "zonk", new float[] {1, 0.1f},
          "zink", new float[] {0.9f, 0},
          "fleb", new float[] {0, 1},
          "flab", new float[] {0.1f, 0.9f});

  @Test
  void carriesOverToWordsThatNoRowHas() {
    MeaningTable table = table();
    assertThat(likeliest(table, "so zink")).isEqualTo(2);
    assertThat(likeliest(table, "so flab")).isZero();
  }

  @Test
  void givesTheSameTableForTheSameRows() {
    long[] ngrams = ngrams("zonk and flab");
    assertThat(table().evidence(ngrams)).isEqualTo(table().evidence(ngrams));
  }

  @Test
  void listsWordsAndPairsThatOccurInSeveralRows() {
    Vocabulary vocabulary = Vocabulary.of(rows(), List.of("zink"));
    assertThat(vocabulary.texts())
        .containsEntry(Ngrams.word("zonk"), "zonk")
        .containsEntry(Ngrams.word("zink"), "zink")
        .containsEntry(Ngrams.pair("is", "zonk"), "is zonk")
        .doesNotContainKey(Ngrams.word("unique"));
  }

  private static MeaningTable table() {
    List<TrainingRow> rows = rows();
    MeaningFit fit =
        MeaningFit.of(
            rows,
            Vocabulary.of(rows, List.of("zink", "flab")),
            text -> VECTORS.getOrDefault(text, new float[] {0.5f, 0.5f}));
    return fit.fit(rows, Weights.bySourceAndClass(rows));
  }

  private static List<TrainingRow> rows() {
    List<TrainingRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(row("the box is zonk", SentimentLabel.POSITIVE));
      rows.add(row("the box is fleb", SentimentLabel.NEGATIVE));
      rows.add(row("the box is here", SentimentLabel.NEUTRAL));
    }
    rows.add(row("unique", SentimentLabel.NEUTRAL));
    return rows;
  }

  private static TrainingRow row(String text, SentimentLabel label) {
    HeadInputs inputs = new HeadInputs(new double[0], new double[0], ngrams(text), Set.of());
    return new TrainingRow(new LabelledText(text, label, "own"), inputs, new double[0]);
  }

  private static int likeliest(MeaningTable table, String text) {
    return HeldOut.likeliest(table.evidence(ngrams(text)));
  }

  private static long[] ngrams(String text) {
    return Ngrams.of(Signs.of(text, Lexicon.shared()));
  }
}

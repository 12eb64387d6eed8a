// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadInputs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnMessagesTest {

  private final List<LabelledText> messages = OwnMessages.all();

  @Test
  void areDistinctAndOfEveryLabel() {
    assertThat(messages).extracting(LabelledText::text).doesNotHaveDuplicates().doesNotContain("");
    assertThat(messages)
        .extracting(LabelledText::label)
        .contains(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);
  }

  @Test
  void countMoreThanRowsOfACorpusAndLeaveClassesAlike() {
    List<TrainingRow> rows = new ArrayList<>();
    for (SentimentLabel label : SentimentLabel.values()) {
      rows.add(row("clear", label, OwnMessages.SOURCE));
      rows.add(row("clear", label, "uci"));
    }
    double[] weights = Weights.withMessages(rows);
    for (int i = 0; i < weights.length; i += 2) {
      assertThat(weights[i]).isGreaterThan(weights[i + 1]);
      assertThat(weights[i] + weights[i + 1]).isCloseTo(2, within(1e-9));
    }
  }

  private static TrainingRow row(String text, SentimentLabel label, String source) {
    HeadInputs inputs = HeadInputs.of(text, List.of());
    return new TrainingRow(new LabelledText(text, label, source), inputs, new double[0]);
  }
}

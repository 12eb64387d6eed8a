// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.HeadOptions;
import dev.earshot.text.sentiment.head.SentimentHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanguageTrainerTest {

  private static final List<SentimentLabel> LABELS = List.of(SentimentLabel.values());
  private static final List<String> SACHEN =
      List.of("Lampe", "Lieferung", "Auskunft", "Filiale", "Rechnung", "Kasse");

  @Test
  void fitsALanguageByItsWordsAndTheirParts() {
    var fitted = LanguageTrainer.fit(texts(240, true));
    assertThat(fitted.heldOut().macroF1()).isGreaterThan(0.9);
    HeadModel model = HeadModel.shipped().with(Map.of("de", fitted.head().orElseThrow()));
    SentimentHead head = new SentimentHead(model, HeadOptions.USUAL);
    assertThat(head.reads("de")).isTrue();
    assertThat(head.judgeIn("de", "Die Beratung ist enttäuschend", 0.9).label())
        .isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(head.judgeIn("de", "Die Beratung war wunderbar 😀", 0.9).label())
        .isEqualTo(SentimentLabel.POSITIVE);
  }

  @Test
  void leavesOutALanguageBelowTheFloor() {
    var fitted = LanguageTrainer.fit(texts(240, false));
    assertThat(fitted.head()).isEmpty();
    assertThat(fitted.heldOut().macroF1()).isLessThan(LanguageTrainer.FLOOR);
  }

  @Test
  void leavesOutALanguageWithFewRows() {
    assertThat(LanguageTrainer.fit(texts(150, true)).head()).isEmpty();
  }

  @Test
  void leavesOutALanguageWithASingleLabel() {
    List<LabelledText> happy =
        texts(900, true).stream().filter(text -> text.label() == SentimentLabel.POSITIVE).toList();
    assertThat(happy).hasSizeGreaterThan(LanguageTrainer.LEAST_ROWS);
    assertThat(LanguageTrainer.fit(happy).head()).isEmpty();
  }

  private static List<LabelledText> texts(int count, boolean telling) {
    Random random = new Random(2);
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SentimentLabel label = LABELS.get(i % 3);
      SentimentLabel says = telling ? label : LABELS.get(random.nextInt(3));
      String thing = SACHEN.get(random.nextInt(SACHEN.size())) + " " + i;
      String text =
          switch (says) {
            case NEGATIVE -> "Die " + thing + " ist eine Enttäuschung";
            case NEUTRAL -> "Wo finde ich die " + thing + "?";
            case POSITIVE -> "Die " + thing + " ist wunderbar";
          };
      texts.add(new LabelledText(text, label, "own"));
    }
    return texts;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import static dev.earshot.text.sentiment.SentimentLabel.NEGATIVE;
import static dev.earshot.text.sentiment.SentimentLabel.NEUTRAL;
import static dev.earshot.text.sentiment.SentimentLabel.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.ThreeClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private final List<Judged> judged = new ArrayList<>();

  @Test
  void countsWhatWasSaidOfWhatIs() {
    say(NEGATIVE, NEGATIVE, 0.9);
    say(NEGATIVE, NEUTRAL, 0.5);
    say(POSITIVE, POSITIVE, 0.8);
    say(NEUTRAL, POSITIVE, 0.7);
    Evaluation evaluation = Evaluation.of(judged, 5);
    Confusion confusion = evaluation.confusion();
    assertThat(confusion.accuracy().value()).isEqualTo(0.5);
    assertThat(confusion.count(NEUTRAL, POSITIVE)).isOne();
    assertThat(confusion.recall(NEGATIVE).value()).isEqualTo(0.5);
    assertThat(confusion.precision(NEGATIVE).value()).isEqualTo(1);
    assertThat(confusion.macroF1()).isCloseTo((2.0 / 3 + 0 + 2.0 / 3) / 3, within(1e-12));
    assertThat(evaluation.worst()).extracting(Judged::row).containsExactly(4L, 2L);
  }

  @Test
  void leavesLabelsThatDoNotOccurOutOfTheMeanF1() {
    say(NEGATIVE, NEGATIVE, 0.9);
    say(POSITIVE, POSITIVE, 0.9);
    assertThat(Evaluation.of(judged, 0).confusion().macroF1()).isEqualTo(1);
  }

  @Test
  void measuresWhetherConfidenceComesTrue() {
    for (int i = 0; i < 10; i++) {
      say(NEGATIVE, i < 6 ? NEGATIVE : POSITIVE, 0.85);
    }
    Evaluation evaluation = Evaluation.of(judged, 0);
    assertThat(evaluation.confidence().error()).isCloseTo(0.25, within(1e-9));
    assertThat(evaluation.confidence().bins()).hasSize(1);
  }

  @Test
  void riskFallsWithConfidence() {
    for (int i = 0; i < 20; i++) {
      say(NEGATIVE, i < 10 ? NEGATIVE : POSITIVE, i < 10 ? 0.9 : 0.4);
    }
    List<Proportion> coverage = Evaluation.of(judged, 0).coverage();
    assertThat(coverage.get(4).value()).isEqualTo(1);
    assertThat(coverage.get(9).value()).isEqualTo(0.5);
  }

  @Test
  void hasNoSkillWhenItStatesTheFrequencies() {
    for (SentimentLabel label : SentimentLabel.values()) {
      judged.add(
          new Judged(
              judged.size(),
              "",
              label,
              new Sentiment(NEUTRAL, 0, 0.3, ThreeClasses.UNKNOWN, List.of())));
    }
    assertThat(Evaluation.of(judged, 0).skill()).isCloseTo(0, within(1e-9));
  }

  @Test
  void givesWilsonsInterval() {
    Proportion share = new Proportion(8, 10);
    assertThat(share.low()).isCloseTo(0.490, within(1e-3));
    assertThat(share.high()).isCloseTo(0.943, within(1e-3));
    assertThat(new Proportion(0, 0).high()).isEqualTo(1);
  }

  @Test
  void saysItToPeopleAndPrograms() {
    say(NEGATIVE, POSITIVE, 0.9);
    say(POSITIVE, POSITIVE, 0.9);
    Evaluation evaluation = Evaluation.of(judged, 1);
    assertThat(EvaluationText.render(evaluation))
        .contains("accuracy 0.500", "macro-F1", "worst mistakes");
    var json = EvaluationJson.toNode(evaluation);
    assertThat(json.at("/accuracy/value").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/worst_mistakes/0/said").asText()).isEqualTo("positive");
  }

  @Test
  void refusesToMeasureNothing() {
    assertThatThrownBy(() -> Evaluation.of(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void say(SentimentLabel label, SentimentLabel said, double confidence) {
    double rest = (1 - confidence) / 2;
    ThreeClasses classes =
        new ThreeClasses(
            said == NEGATIVE ? confidence : rest,
            said == NEUTRAL ? confidence : rest,
            said == POSITIVE ? confidence : rest);
    judged.add(
        new Judged(
            judged.size() + 1,
            "text",
            label,
            new Sentiment(said, 0, confidence, classes, List.of())));
  }
}

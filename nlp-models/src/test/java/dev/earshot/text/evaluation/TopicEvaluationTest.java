// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TopicEvaluationTest {

  private static final List<TopicJudged> TEXTS =
      List.of(
          judged(1, Set.of("late"), "late"),
          judged(2, Set.of("late"), "lost", "elsewhere"),
          judged(3, Set.of("lost", "food"), "lost 0.9"),
          judged(4, Set.of(), "late 0.6"),
          judged(5, Set.of()));

  private final TopicEvaluation evaluation =
      TopicEvaluation.of(TEXTS, List.of("late", "lost", "elsewhere"), 2);

  @Test
  void countsByTopicAndAll() {
    assertThat(evaluation.topics())
        .containsEntry("late", new TopicCounts(1, 2, 2))
        .containsEntry("lost", new TopicCounts(1, 2, 1))
        .hasSize(2);
    assertThat(evaluation.micro()).isEqualTo(new TopicCounts(2, 4, 3));
    assertThat(evaluation.macroF1()).isCloseTo((0.5 + 2.0 / 3) / 2, within(1e-12));
    assertThat(evaluation.silent()).isEqualTo(1);
    assertThat(evaluation.others()).isEqualTo(1);
  }

  @Test
  void doesNotMeasureWhatNothingCanSay() {
    assertThat(evaluation.unknown()).containsExactly("food");
  }

  @Test
  void showsTextsWithMostMistakesThenTheSurestFirst() {
    assertThat(evaluation.worst()).extracting(TopicJudged::row).containsExactly(2L, 4L);
    assertThat(evaluation.confidence().error()).isCloseTo((0.1 + 0.6) / 2, within(1e-12));
  }

  @Test
  void countsATopicBelowAsTheOneAbove() {
    TopicEvaluation below =
        TopicEvaluation.of(
            List.of(
                judged(1, Set.of("flight"), "flight/late"),
                judged(2, Set.of("flight/late"), "flight/late")),
            List.of("flight/late"),
            5);
    assertThat(below.unknown()).isEmpty();
    assertThat(below.topics()).containsEntry("flight", new TopicCounts(2, 2, 2));
    assertThat(below.topics()).containsEntry("flight/late", new TopicCounts(1, 2, 1));
    assertThat(below.others()).isZero();
  }

  @Test
  void givesF1AnInterval() {
    TopicCounts counts = new TopicCounts(60, 100, 80);
    assertThat(counts.f1()).isCloseTo(2.0 * 60 / 180, within(1e-12));
    assertThat(counts.f1Low()).isBetween(0.55, counts.f1());
    assertThat(counts.f1High()).isBetween(counts.f1(), 0.78);
    assertThat(TopicCounts.NONE.f1()).isZero();
  }

  @Test
  void speaksToPeopleAndPrograms() {
    assertThat(TopicEvaluationText.render(evaluation).lines())
        .contains(
            "2 topics in 5 texts",
            "not measured, as neither taxonomy nor model has them: food",
            "      2 is late, said lost");
    assertThat(TopicEvaluationJson.toNode(evaluation).at("/micro/f1/value").asDouble())
        .isCloseTo(4.0 / 7, within(1e-12));
    assertThat(TopicEvaluationJson.toNode(evaluation).at("/unknown/0").asText()).isEqualTo("food");
  }

  private static TopicJudged judged(long row, Set<String> are, String... said) {
    SortedMap<String, OptionalDouble> all = new TreeMap<>();
    for (String one : said) {
      String[] parts = one.split(" ", -1);
      all.put(
          parts[0],
          parts.length > 1
              ? OptionalDouble.of(Double.parseDouble(parts[1]))
              : OptionalDouble.empty());
    }
    return new TopicJudged(row, "text " + row, new TreeSet<>(are), all);
  }
}

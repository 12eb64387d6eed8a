// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.text.topic.head.LanguageTopics;
import dev.earshot.text.topic.head.LearntTopic;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TopicReport;
import dev.earshot.text.training.TopicReport.Outcome;
import dev.earshot.text.training.TopicRow;
import dev.earshot.text.training.TrainingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicTrainingTest {

  @Test
  void learnsOwnTopicsAndThoseThatAQueryIsWrongAbout() {
    var trained = InventedTopics.train(InventedTopics.rows(300), true);
    LanguageTopics english = trained.model().orElseThrow().languages().get("en");
    assertThat(english.taxonomy()).isEqualTo("shop-1");
    assertThat(english.topics())
        .extracting(LearntTopic::path)
        .containsExactly("quality/noise", "scratches");
    assertThat(report(trained, "quality/noise").heldOut().f1()).isGreaterThan(0.9);
    assertThat(report(trained, "quality/noise").queries().f1()).isLessThan(0.5);
  }

  @Test
  void leavesToAQueryWhatItFindsAsWellAlone() {
    var trained = InventedTopics.train(InventedTopics.rows(300), false);
    assertThat(report(trained, "delivery/parcel").outcome()).isEqualTo(Outcome.QUERIES_ALONE);
  }

  @Test
  void leavesOutTopicsWithTooFewRows() {
    List<TopicRow> rows = new ArrayList<>(InventedTopics.rows(300).rows());
    for (int i = 0; i < 9; i++) {
      rows.add(InventedTopics.row(300 + i, "a rare thing " + i, "", "Rare"));
    }
    var trained = InventedTopics.train(new TopicFile("topic", rows), false);
    assertThat(report(trained, "rare").outcome()).isEqualTo(Outcome.FEW_ROWS);
    assertThat(report(trained, "rare").rows()).isEqualTo(9);
  }

  @Test
  void leavesOutTopicsThatNoWordTells() {
    List<TopicRow> rows = new ArrayList<>(InventedTopics.rows(300).rows());
    Random random = new Random(5);
    rows.replaceAll(
        row ->
            random.nextInt(10) > 0
                ? row
                : InventedTopics.row((int) row.number(), row.text(), "", "Chance"));
    var trained = InventedTopics.train(new TopicFile("topic", rows), false);
    assertThat(report(trained, "chance").outcome()).isEqualTo(Outcome.BELOW_FLOOR);
  }

  @Test
  void learnsNothingFromOneTextAgainAndAgain() {
    List<TopicRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(InventedTopics.row(i, "the same", "", i % 2 == 0 ? "own" : "other"));
    }
    var trained = InventedTopics.train(new TopicFile("topic", rows), false);
    assertThat(report(trained, "own").rows()).isEqualTo(20);
    assertThat(InventedTopics.train(new TopicFile("topic", rows.subList(0, 1)), false).model())
        .isEmpty();
  }

  @Test
  void countsATopicBelowAsTheTopicAboveToo() {
    List<TopicRow> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(InventedTopics.row(3 * i, "the blorft " + i, "", "own/noise"));
      rows.add(InventedTopics.row(3 * i + 1, "the quimby " + i, "", "own"));
      rows.add(InventedTopics.row(3 * i + 2, "the other " + i, ""));
    }
    var trained = InventedTopics.train(new TopicFile("topic", rows), false);
    assertThat(report(trained, "own").rows()).isEqualTo(120);
    assertThat(report(trained, "own/noise").rows()).isEqualTo(60);
  }

  @Test
  void givesTheSameBytesForTheSameRowsInAnyOrder() {
    List<TopicRow> rows = new ArrayList<>(InventedTopics.rows(300).rows());
    byte[] bytes = InventedTopics.train(new TopicFile("topic", rows), false).model().get().bytes();
    Collections.shuffle(rows, new Random(3));
    assertThat(InventedTopics.train(new TopicFile("topic", rows), false).model().get().bytes())
        .isEqualTo(bytes);
  }

  @Test
  void learnsALanguageByItselfWithoutATaxonomy() {
    var trained = InventedTopics.train(InventedTopics.rows(300, "de-AT"), false);
    LanguageTopics german = trained.model().orElseThrow().languages().get("de");
    assertThat(german.taxonomy()).isEmpty();
    assertThat(german.topics())
        .extracting(LearntTopic::path)
        .containsExactly("delivery/parcel", "quality/noise", "scratches");
  }

  @Test
  void leavesOutALanguageWhoseWordsItCannotTellApart() {
    var trained = InventedTopics.train(InventedTopics.rows(300, "pl"), false);
    assertThat(trained.model()).isEmpty();
    assertThat(trained.languages().get("pl").rows()).isEqualTo(300);
  }

  @Test
  void refusesALanguageThatIsNoCode() {
    assertThatThrownBy(() -> InventedTopics.train(InventedTopics.rows(5, "German"), false))
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "rows.csv, row 1: 'German' is no code of a language; write one of ISO 639, such as de,"
                + " deu or de-AT");
  }

  @Test
  void knowsALanguageByAllOfItsCodes() {
    assertThat(Spoken.code("f", 1, "")).isEqualTo("en");
    assertThat(Spoken.code("f", 1, " ENG ")).isEqualTo("en");
    assertThat(Spoken.code("f", 1, "deu")).isEqualTo("de");
    assertThat(Spoken.code("f", 1, "pt_BR")).isEqualTo("pt");
  }

  private static TopicReport report(TopicTraining.Trained trained, String path) {
    return trained.languages().get("en").reports().stream()
        .filter(report -> report.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}

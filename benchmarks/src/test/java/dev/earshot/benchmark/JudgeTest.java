// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Party;
import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.AlertState;
import dev.earshot.issue.Evidence;
import dev.earshot.issue.Measure;
import dev.earshot.issue.Severity;
import dev.earshot.workload.GroundTruth.ProblemTruth;
import dev.earshot.workload.PlantedProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final int MOST_EVIDENCE = 200;

  private static Truth truth;
  private static List<AlertEvent> right = List.of();

  @BeforeAll
  static void readTheTruth() {
    truth = Truth.of(new Scenario(1, 7, 100, true));
    right = truth.ground().problems().stream().map(problem -> alert(problem, 0)).toList();
  }

  @Test
  void isContentWithOneRightAlertForEachProblem() {
    Verdict verdict = judge(right);

    assertThat(verdict.complaints()).isEmpty();
    assertThat(verdict.findings()).hasSize(3);
    Finding first = verdict.findings().get(0);
    assertThat(first.delay()).isEqualTo(Duration.ofMinutes(20));
    assertThat(first.precision()).isEqualTo(1);
    assertThat(first.recall(MOST_EVIDENCE)).isEqualTo(1);
  }

  @Test
  void missesAProblemThatNothingTellsOf() {
    assertThat(judge(right.subList(1, right.size())).complaints())
        .singleElement()
        .asString()
        .contains("charged-twice became 0 alerts");
  }

  @Test
  void complainsOfAProblemThatIsToldOfTwice() {
    assertThat(judge(and(alert(truth.ground().problems().get(0), 1))).complaints())
        .singleElement()
        .asString()
        .contains("charged-twice became 2 alerts");
  }

  @Test
  void complainsOfAnAlertWithoutAProblem() {
    AlertEvent other = alert(truth.ground().problems().get(0), "app/crash", 1, List.of(), 9);

    assertThat(judge(and(other)).complaints())
        .singleElement()
        .asString()
        .contains("no problem was planted there", "app/crash");
  }

  @Test
  void complainsOfWrongEvidenceAndOfAWrongNumber() {
    ProblemTruth problem = truth.ground().problems().get(0);
    List<String> ids = problem.voices();
    List<Evidence> others =
        truth.said().keySet().stream()
            .filter(id -> !ids.contains(id) && truth.said().get(id).brand().equals("Outfell"))
            .limit(ids.size())
            .map(id -> new Evidence(id, 0, problem.firstSaid(), 0))
            .toList();
    List<AlertEvent> wrong = new ArrayList<>(right);
    wrong.set(0, alert(problem, problem.problem().topic(), 0, others, 3 * ids.size()));

    assertThat(judge(wrong).complaints())
        .hasSize(3)
        .anySatisfy(complaint -> assertThat(complaint).contains("of the evidence is right"))
        .anySatisfy(complaint -> assertThat(complaint).contains("of its texts are evidence"))
        .anySatisfy(complaint -> assertThat(complaint).contains("texts told of, really"));
  }

  private static Verdict judge(List<AlertEvent> alerts) {
    return Judge.judge(truth, alerts, MOST_EVIDENCE);
  }

  private static List<AlertEvent> and(AlertEvent another) {
    List<AlertEvent> all = new ArrayList<>(right);
    all.add(another);
    return all;
  }

  /** An alert that tells of a problem as it was; one of another number is another alert. */
  private static AlertEvent alert(ProblemTruth truth, int number) {
    List<Evidence> evidence =
        truth.voices().stream()
            .limit(MOST_EVIDENCE)
            .map(id -> new Evidence(id, 0, truth.firstSaid(), 0))
            .toList();
    return alert(truth, truth.problem().topic(), number, evidence, truth.voices().size());
  }

  private static AlertEvent alert(
      ProblemTruth truth, String topic, int number, List<Evidence> evidence, int texts) {
    PlantedProblem problem = truth.problem();
    Instant opened = problem.start().plus(Duration.ofMinutes(20));
    Instant end = truth.lastSaid().plusMillis(1);
    return new AlertEvent(
        problem.id() + "#" + number,
        0,
        "volume-rise",
        Measure.VOLUME,
        topic,
        "brand=" + problem.brand(),
        Party.Audience.CUSTOMER,
        AlertState.OPENED,
        Severity.HIGH,
        problem.start(),
        opened,
        null,
        problem.start(),
        end,
        opened,
        texts,
        1,
        9,
        9,
        "Customers of " + problem.brand() + " named " + topic + " " + texts + " times.",
        texts,
        evidence,
        List.of());
  }
}

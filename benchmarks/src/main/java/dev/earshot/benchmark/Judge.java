// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark;

import dev.earshot.issue.AlertEvent;
import dev.earshot.issue.Evidence;
import dev.earshot.workload.GroundTruth.ProblemTruth;
import dev.earshot.workload.PlantedProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares alerts with the ground truth. Demanded are: one alert for each planted problem, under
 * its brand and its topic or one above or below; no other alert; evidence most of which is right;
 * and a sentence that names both and how many texts there were, near to how many there really were.
 */
final class Judge {

  static final double LEAST_PRECISION = 0.8;
  static final double LEAST_RECALL = 0.6;

  /** How far the number of texts told of may be from the true one; texts are read by a machine. */
  static final double MOST_OFF = 0.3;

  /** The last texts of a problem may still decide. */
  private static final Duration AFTERMATH = Duration.ofHours(1);

  private final Truth truth;
  private final int mostEvidence;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private Judge(Truth truth, int mostEvidence) {
    this.truth = truth;
    this.mostEvidence = mostEvidence;
  }

  /**
   * Judges a run.
   *
   * @param events of all alerts, in order of event time
   * @param mostEvidence how many texts an alert tells by id at most
   */
  static Verdict judge(Truth truth, List<AlertEvent> events, int mostEvidence) {
    Map<String, AlertEvent> last = new TreeMap<>();
    events.forEach(event -> last.put(event.alertId(), event));
    var judge = new Judge(truth, mostEvidence);
    Set<String> told = new HashSet<>();
    for (ProblemTruth problem : truth.ground().problems()) {
      judge.judge(problem, last.values(), told);
    }
    last.values().stream()
        .filter(alert -> !told.contains(alert.alertId()))
        .forEach(alert -> judge.complaints.add("no problem was planted there: " + brief(alert)));
    return new Verdict(List.copyOf(judge.findings), List.copyOf(judge.complaints));
  }

  private void judge(ProblemTruth problem, Collection<AlertEvent> alerts, Set<String> told) {
    List<AlertEvent> matching =
        alerts.stream().filter(alert -> tellsOf(alert, problem.problem())).toList();
    if (matching.size() != 1) {
      complaints.add(
          problem.problem().id()
              + " became "
              + matching.size()
              + " alerts: "
              + matching.stream().map(Judge::brief).toList());
    }
    for (AlertEvent alert : matching) {
      told.add(alert.alertId());
      Finding finding = finding(alert, problem);
      findings.add(finding);
      check(finding);
    }
  }

  private static boolean tellsOf(AlertEvent alert, PlantedProblem problem) {
    return alert.scope().equals("brand=" + problem.brand())
        && Topics.areKin(alert.topic(), problem.topic())
        && alert.openedAt().isAfter(problem.start())
        && !alert.openedAt().isAfter(problem.end().plus(AFTERMATH));
  }

  private Finding finding(AlertEvent alert, ProblemTruth problem) {
    Set<String> voices = new HashSet<>(problem.voices());
    int right = 0;
    int planted = 0;
    for (Evidence evidence : alert.evidence()) {
      Truth.Said said = truth.said().get(evidence.eventId());
      boolean ofProblem = voices.contains(evidence.eventId());
      planted += ofProblem ? 1 : 0;
      right += ofProblem || (said != null && isRight(said, alert, problem.problem())) ? 1 : 0;
    }
    return new Finding(
        problem.problem(),
        alert,
        alert.evidence().size(),
        right,
        planted,
        (int) voices.stream().filter(id -> wasSaid(id, alert.windowEnd())).count(),
        truth.about(
            problem.problem().brand(), alert.topic(), alert.windowStart(), alert.windowEnd()),
        alert.evidenceCount());
  }

  private static boolean isRight(Truth.Said said, AlertEvent alert, PlantedProblem problem) {
    return said.brand().equals(problem.brand()) && said.isAbout(alert.topic());
  }

  private boolean wasSaid(String id, Instant before) {
    return truth.said().get(id).at().isBefore(before);
  }

  private void check(Finding finding) {
    String id = finding.problem().id();
    if (finding.precision() < LEAST_PRECISION) {
      complaints.add(id + ": only " + finding.precision() + " of the evidence is right");
    }
    if (finding.recall(mostEvidence) < LEAST_RECALL) {
      complaints.add(id + ": only " + finding.recall(mostEvidence) + " of its texts are evidence");
    }
    if (Math.abs(finding.toldOf() - finding.about()) > MOST_OFF * finding.about()) {
      complaints.add(id + ": " + finding.toldOf() + " texts told of, really " + finding.about());
    }
    if (!says(finding)) {
      complaints.add(id + ": the sentence lacks brand, topic or number: " + finding.last().why());
    }
  }

  private static boolean says(Finding finding) {
    String why = finding.last().why();
    String number =
        switch (finding.last().measure()) {
          case VOLUME -> " " + finding.toldOf() + " times";
          case SENTIMENT -> " texts of the ";
        };
    return why.contains(finding.problem().brand())
        && why.replace('-', ' ').contains(finding.last().topic().replace('-', ' '))
        && why.contains(number);
  }

  /** An alert in a line. */
  static String brief(AlertEvent alert) {
    return alert.measure()
        + " of "
        + alert.topic()
        + " at "
        + alert.scope()
        + ", opened "
        + alert.openedAt()
        + ": "
        + alert.why();
  }
}

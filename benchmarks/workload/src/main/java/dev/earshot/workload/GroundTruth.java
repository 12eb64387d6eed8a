// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a workload really held, up to some instant of sending: the measure for what is found in it.
 *
 * @param problems planted problems with the ids of their events, in the order of the plan
 * @param records how many records of each kind were sent, repetitions and edits among them
 * @param texts how many distinct events have a text to analyse, those of staff included
 */
public record GroundTruth(List<ProblemTruth> problems, Map<Label.Kind, Long> records, long texts) {

  /**
   * A planted problem.
   *
   * @param problem as planned
   * @param voices ids of what customers said of it, first said first: an alert's evidence is among
   *     these
   * @param consequences ids of what else came of it: replies of staff, changes of tickets,
   *     invitations, orders, refunds, cancellations
   * @param firstSaid when the first of the voices was said; the problem's start if none was
   * @param lastSaid when the last was said; the problem's start if none was
   */
  public record ProblemTruth(
      PlantedProblem problem,
      List<String> voices,
      SortedSet<String> consequences,
      Instant firstSaid,
      Instant lastSaid) {}

  /** The truth of all records of a plan that are sent before an instant. */
  public static GroundTruth until(WorkloadPlan plan, Instant end) {
    var collector = new Collector(plan);
    for (WorkloadRecord record : Workload.of(plan)) {
      if (!record.sentAt().isBefore(end)) {
        break;
      }
      collector.add(record);
    }
    return collector.truth();
  }

  /** Gathers the truth from records as they are read. */
  public static final class Collector {

    private final WorkloadPlan plan;
    private final Map<Label.Kind, Long> records = new TreeMap<>();
    private final Map<String, Map<String, Instant>> voices = new TreeMap<>();
    private final Map<String, SortedSet<String>> consequences = new TreeMap<>();
    private long texts;

    public Collector(WorkloadPlan plan) {
      this.plan = plan;
      for (PlantedProblem problem : plan.problems()) {
        voices.put(problem.id(), new TreeMap<>());
        consequences.put(problem.id(), new TreeSet<>());
      }
    }

    public void add(WorkloadRecord record) {
      Label label = record.label();
      records.merge(label.kind(), 1L, Long::sum);
      if (label.transmission() == Label.Transmission.FIRST && label.hasText()) {
        texts++;
      }
      if (!label.problem().isEmpty()) {
        addToProblem(record);
      }
    }

    private void addToProblem(WorkloadRecord record) {
      Label label = record.label();
      boolean saysIt =
          label.kind().isCustomerVoice() && label.hasText() && !label.topic().isEmpty();
      if (saysIt) {
        voices.get(label.problem()).put(record.eventId(), record.eventTime());
      } else {
        consequences.get(label.problem()).add(record.eventId());
      }
    }

    public GroundTruth truth() {
      return new GroundTruth(
          plan.problems().stream().map(this::truth).toList(), new TreeMap<>(records), texts);
    }

    private ProblemTruth truth(PlantedProblem problem) {
      Map<String, Instant> said = voices.get(problem.id());
      List<String> ids =
          said.entrySet().stream()
              .sorted(
                  Map.Entry.<String, Instant>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .toList();
      SortedSet<String> others = new TreeSet<>(consequences.get(problem.id()));
      others.removeAll(said.keySet());
      return new ProblemTruth(
          problem,
          ids,
          others,
          ids.isEmpty() ? problem.start() : said.get(ids.get(0)),
          ids.isEmpty() ? problem.start() : said.get(ids.get(ids.size() - 1)));
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.earshot.workload.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GroundTruthTest {

  private static final Instant START = Sample.FROM.plus(Duration.ofHours(30));
  private static final Instant UNTIL = Sample.FROM.plus(Duration.ofDays(5));

  @Test
  void knowsWhatCustomersSaidOfAProblemAndWhatCameOfIt() {
    WorkloadPlan plan = plan(Sample.volume("charged", START, 60));
    GroundTruth.ProblemTruth truth = GroundTruth.until(plan, UNTIL).problems().get(0);
    Set<String> said = new TreeSet<>();
    for (WorkloadRecord record : Workload.of(plan)) {
      if (record.problem().equals("charged")) {
        assertThat(record.label().brand()).isEqualTo("Lindgrove");
        boolean voice = record.label().kind().isCustomerVoice() && record.label().hasText();
        if (voice && !record.label().topic().isEmpty()) {
          assertThat(record.label().topic()).isEqualTo("billing/charge");
          said.add(record.eventId());
        }
      }
    }

    assertThat(truth.voices()).containsExactlyInAnyOrderElementsOf(said).doesNotHaveDuplicates();
    assertThat(truth.consequences()).isNotEmpty().doesNotContainAnyElementsOf(said);
    assertThat(truth.firstSaid()).isBetween(START, START.plus(Duration.ofHours(1)));
    assertThat(truth.lastSaid()).isAfter(truth.firstSaid());
  }

  @Test
  void aProblemRisesHoldsAndFades() {
    PlantedProblem problem = Sample.volume("charged", START, 120);
    List<WorkloadRecord> first = firstWords(plan(problem));

    assertThat(between(first, 0, 1)).isBetween(35L, 90L);
    assertThat(between(first, 1, 6) / 5.0).isCloseTo(120, withPercentage(15));
    assertThat(between(first, 6, 7)).isBetween(35L, 90L);
    assertThat(between(first, 7, 100) + between(first, -30, 0)).isZero();
  }

  private static List<WorkloadRecord> firstWords(WorkloadPlan plan) {
    return records(
        plan,
        record ->
            !record.problem().isEmpty()
                && record.label().kind().isCustomerVoice()
                && record.label().kind() != Label.Kind.COMMENT
                && !record.value().contains("\"touchpoint\":\"support\",\"product\"")
                && record.label().transmission() == Label.Transmission.FIRST);
  }

  private static long between(List<WorkloadRecord> records, int fromHour, int untilHour) {
    return records.stream()
        .filter(record -> !record.eventTime().isBefore(START.plus(Duration.ofHours(fromHour))))
        .filter(record -> record.eventTime().isBefore(START.plus(Duration.ofHours(untilHour))))
        .count();
  }

  @Test
  void aProblemLeavesTheRestAsItWas() {
    WorkloadPlan without = WorkloadPlan.of(9, Sample.FROM, UNTIL, List.of());
    List<String> before = spoken(without, record -> true);
    List<String> besides =
        spoken(plan(Sample.volume("charged", START, 60)), record -> record.problem().isEmpty());

    assertThat(besides).isEqualTo(before);
  }

  private static List<String> spoken(WorkloadPlan plan, Predicate<WorkloadRecord> which) {
    return records(plan, record -> record.label().hasText()).stream()
        .filter(which)
        .map(record -> record.eventTime() + record.label().text())
        .toList();
  }

  @Test
  void aDropOfSentimentTurnsTheToneAndNotTheNumber() {
    WorkloadPlan with = plan(Sample.sentiment("sour", Sample.FROM)).withTextsPerDay(2000);
    WorkloadPlan without = WorkloadPlan.of(9, Sample.FROM, UNTIL, List.of()).withTextsPerDay(2000);
    List<WorkloadRecord> sour = onQuality(with);
    List<WorkloadRecord> usual = onQuality(without);

    assertThat((double) sour.size()).isCloseTo(usual.size(), withPercentage(15));
    assertThat(negative(usual)).isLessThan(0.45);
    assertThat(negative(sour)).isGreaterThan(0.7);
    assertThat(GroundTruth.until(with, UNTIL).problems().get(0).voices()).isNotEmpty();
  }

  private static List<WorkloadRecord> onQuality(WorkloadPlan plan) {
    return records(
        plan,
        record ->
            record.label().topic().equals("product/quality")
                && record.label().brand().equals("Lindgrove")
                && record.label().transmission() == Label.Transmission.FIRST);
  }

  private static double negative(List<WorkloadRecord> records) {
    long negative = records.stream().filter(r -> r.label().tone() == Tone.NEGATIVE).count();
    return negative / (double) records.size();
  }

  @Test
  void countsWhatWasSentUpToThen() {
    Instant half = Sample.FROM.plus(Duration.ofDays(2));
    GroundTruth truth = GroundTruth.until(Sample.PLAN, half);
    List<WorkloadRecord> sent =
        Sample.RECORDS.stream().filter(record -> record.sentAt().isBefore(half)).toList();

    assertThat(truth.records().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(sent.size());
    assertThat(truth.problems()).isEmpty();
  }

  @Test
  void theDemonstrationHasOneProblemAtWorkAndOneToCome() {
    Instant now = Instant.parse("2026-07-08T13:20:11Z");
    WorkloadPlan plan = WorkloadPlan.demonstration(2, now);
    GroundTruth history = GroundTruth.until(plan, now);
    GroundTruth later = GroundTruth.until(plan, now.plus(Duration.ofMinutes(20)));

    assertThat(history.texts()).isLessThan(10_000);
    assertThat(history.problems().get(0).voices()).hasSizeBetween(30, 75);
    assertThat(history.problems().get(1).voices()).isEmpty();
    assertThat(later.problems().get(1).voices()).hasSizeBetween(140, 230);
  }

  private static WorkloadPlan plan(PlantedProblem problem) {
    return WorkloadPlan.of(9, Sample.FROM, UNTIL, List.of(problem));
  }

  private static List<WorkloadRecord> records(WorkloadPlan plan, Predicate<WorkloadRecord> which) {
    return Workload.of(plan).stream().filter(which).toList();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  @Test
  void givesTheSameBytesAgain() {
    var plan =
        WorkloadPlan.of(
            3,
            Sample.FROM,
            Sample.FROM.plus(Duration.ofDays(2)),
            List.of(Sample.volume("p", Sample.FROM.plus(Duration.ofHours(20)), 30)));

    assertThat(digest(plan)).isEqualTo(digest(plan));
  }

  /** Figures on result pages speak of these bytes: where they change, those are measured anew. */
  @Test
  void givesTheSameBytesOnEveryMachine() {
    Instant until = Sample.FROM.plus(Duration.ofDays(1));

    assertThat(digest(WorkloadPlan.of(7, Sample.FROM, until, List.of())))
        .isEqualTo("aa7629a5ea805f2aa3cedbbdf6c1b8ab1c252c540ae5d2625fb328cc7de9189c");
  }

  @Test
  void anotherSeedGivesAnotherWorkload() {
    Instant until = Sample.FROM.plus(Duration.ofHours(6));

    assertThat(digest(WorkloadPlan.of(1, Sample.FROM, until, List.of())))
        .isNotEqualTo(digest(WorkloadPlan.of(2, Sample.FROM, until, List.of())));
  }

  private static String digest(WorkloadPlan plan) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (WorkloadRecord record : Workload.of(plan)) {
        String line =
            record.feed()
                + record.key()
                + record.eventId()
                + record.eventTime()
                + record.sentAt()
                + record.value()
                + record.label();
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLongerPlanBeginsAsTheShorterOne() {
    Instant until = Sample.FROM.plus(Duration.ofDays(3));
    List<WorkloadRecord> shorter =
        Workload.of(WorkloadPlan.of(11, Sample.FROM, until, List.of())).stream().toList();

    assertThat(Sample.RECORDS.subList(0, shorter.size())).isEqualTo(shorter);
  }

  @Test
  void comesInTheOrderOfSendingWithinItsSpan() {
    assertThat(Sample.RECORDS)
        .isSortedAccordingTo((one, other) -> one.sentAt().compareTo(other.sentAt()))
        .allMatch(record -> !record.eventTime().isBefore(Sample.FROM))
        .allMatch(record -> record.sentAt().isBefore(Sample.UNTIL));
  }

  @Test
  void endsWithItsPlan() {
    Instant until = Sample.FROM.plus(Duration.ofHours(1));
    Iterator<WorkloadRecord> records =
        Workload.of(WorkloadPlan.of(1, Sample.FROM, until, List.of())).iterator();
    while (records.hasNext()) {
      records.next();
    }

    assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void nothingIsLaterThanThreeQuartersOfAnHourAndFewAreLateAtAll() {
    assertThat(Sample.RECORDS)
        .allMatch(record -> !record.delay().isNegative())
        .allMatch(record -> record.delay().compareTo(WorkloadRecord.LATEST) <= 0);
    long late =
        count(
            record ->
                record.label().transmission() == Label.Transmission.FIRST
                    && record.delay().compareTo(WorkloadRecord.USUAL_DELAY) > 0);
    assertThat(share(late)).isBetween(0.015, 0.025);
  }

  @Test
  void aFewAreSentTwiceEditedOrTakenBack() {
    assertThat(share(transmitted(Label.Transmission.DUPLICATE))).isBetween(0.007, 0.013);
    assertThat(transmitted(Label.Transmission.EDIT) / (double) texts().size())
        .isBetween(0.005, 0.015);
    assertThat(transmitted(Label.Transmission.DELETE)).isBetween(3L, 40L);
  }

  @Test
  void aRepetitionHasTheBytesOfTheFirstAndAnEditDoesNot() {
    Set<String> seen = new HashSet<>();
    for (WorkloadRecord record : Sample.RECORDS) {
      String sent = record.eventId() + record.value();
      switch (record.label().transmission()) {
        case DUPLICATE -> assertThat(seen).contains(sent);
        case FIRST, EDIT, DELETE -> assertThat(seen.add(sent)).isTrue();
      }
    }
  }

  /** Within what chance makes of it: some customers say much, and who they are is chance. */
  @Test
  void hasAsManyTextsADayAsPlanned() {
    double perDay = texts().size() / (double) Sample.DAYS;

    assertThat(perDay).isCloseTo(WorkloadPlan.USUAL_TEXTS_PER_DAY, withPercentage(8));
    assertThat(texts()).hasSizeLessThan(10_000);
  }

  @Test
  void moreTextsADayCanBeHad() {
    Instant until = Sample.FROM.plus(Duration.ofDays(7));
    var plan = WorkloadPlan.of(4, Sample.FROM, until, List.of()).withTextsPerDay(3000);
    long texts = Workload.of(plan).stream().filter(record -> record.label().hasText()).count();

    assertThat(texts / 7.0).isCloseTo(3000, withPercentage(6));
  }

  @Test
  void followsTheHourOfTheDayAndTheDayOfTheWeek() {
    long[] byHour = new long[24];
    long[] byDay = new long[7];
    for (WorkloadRecord record : voices()) {
      long hours = Duration.between(Sample.FROM, record.eventTime()).toHours();
      byHour[(int) (hours % 24)]++;
      byDay[(int) (hours / 24 % 7)]++;
    }

    assertThat(byHour[19]).isGreaterThan(5 * byHour[3]);
    assertThat(byDay[0]).isGreaterThan(byDay[6]);
  }

  @Test
  void countsVaryMoreThanAPoissonProcessButNotWildly() {
    assertThat(dispersion("Lindgrove")).isBetween(1.15, 2.3);
    assertThat(dispersion("Outfell")).isBetween(1.1, 2.3);
  }

  /** Mean of (count - mean)² / mean over the hours of the week, each compared across weeks. */
  private static double dispersion(String brand) {
    int hours = 24 * Sample.DAYS;
    double[] counts = new double[hours];
    for (WorkloadRecord record : voices()) {
      boolean answersOfOthers = record.label().kind() == Label.Kind.COMMENT;
      if (record.label().brand().equals(brand) && !answersOfOthers) {
        counts[(int) Duration.between(Sample.FROM, record.eventTime()).toHours()]++;
      }
    }
    int perWeek = 24 * 7;
    int weeks = hours / perWeek;
    double sum = 0;
    double expected = 0;
    for (int hour = 0; hour < perWeek; hour++) {
      double mean = 0;
      for (int week = 0; week < weeks; week++) {
        mean += counts[week * perWeek + hour] / weeks;
      }
      for (int week = 0; week < weeks; week++) {
        double difference = counts[week * perWeek + hour] - mean;
        sum += difference * difference / (weeks - 1);
      }
      expected += mean;
    }
    return sum / expected;
  }

  @Test
  void everyKindAndChannelHasItsShare() {
    for (Label.Kind kind : Label.Kind.values()) {
      assertThat(count(record -> record.label().kind() == kind)).as(kind.name()).isGreaterThan(20);
    }
    for (String brand : List.of("Lindgrove", "Outfell", "Brightwick")) {
      long voices = voices().stream().filter(r -> r.label().brand().equals(brand)).count();
      assertThat(voices).as(brand).isGreaterThan(900);
    }
    long foreign =
        voices().stream().filter(record -> !record.label().language().equals("en")).count();
    assertThat(foreign / (double) voices().size()).isBetween(0.03, 0.12);
  }

  @Test
  void hardlyAnyTextIsSaidTwice() {
    List<String> voices = voices().stream().map(record -> record.label().text()).toList();

    assertThat(new HashSet<>(voices).size() / (double) voices.size()).isGreaterThan(0.9);
  }

  @Test
  void noHourOfOneTopicAtOneBrandLooksLikeAProblem() {
    int[] most = {0};
    voices().stream()
        .filter(record -> !record.label().topic().isEmpty())
        .map(
            record ->
                record.label().brand()
                    + record.label().topic()
                    + Duration.between(Sample.FROM, record.eventTime()).toHours())
        .collect(
            java.util.stream.Collectors.groupingBy(
                key -> key, java.util.stream.Collectors.counting()))
        .values()
        .forEach(count -> most[0] = Math.max(most[0], count.intValue()));

    assertThat(most[0]).isLessThan(9);
  }

  @Test
  void ordersComeDenselyWhereThePlanAsksForIt() {
    Instant now = Instant.parse("2026-05-20T02:00:00Z");
    var plan = WorkloadPlan.demonstration(5, now);
    Instant[] times =
        Workload.of(plan).stream()
            .filter(record -> record.label().kind() == Label.Kind.ORDER)
            .map(WorkloadRecord::eventTime)
            .takeWhile(time -> time.isBefore(now.plus(Duration.ofHours(12))))
            .filter(time -> time.isAfter(now))
            .sorted()
            .toArray(Instant[]::new);

    Duration longest = Duration.ZERO;
    for (int i = 1; i < times.length; i++) {
      Duration pause = Duration.between(times[i - 1], times[i]);
      longest = pause.compareTo(longest) > 0 ? pause : longest;
    }
    assertThat(longest).isLessThanOrEqualTo(Duration.ofSeconds(20));
    assertThat(Arrays.stream(times).filter(t -> t.isAfter(now.plus(Duration.ofHours(7)))).count())
        .isBetween(2_000L, 4_500L);
  }

  private static List<WorkloadRecord> texts() {
    return Sample.RECORDS.stream()
        .filter(record -> record.label().hasText())
        .filter(record -> record.label().transmission() == Label.Transmission.FIRST)
        .toList();
  }

  private static List<WorkloadRecord> voices() {
    return texts().stream().filter(record -> record.label().kind().isCustomerVoice()).toList();
  }

  private static long transmitted(Label.Transmission transmission) {
    return count(record -> record.label().transmission() == transmission);
  }

  private static long count(Predicate<WorkloadRecord> which) {
    return Sample.RECORDS.stream().filter(which).count();
  }

  private static double share(long count) {
    return count / (double) Sample.RECORDS.size();
  }
}

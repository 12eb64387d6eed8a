// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static dev.earshot.issue.VoiceBuilder.aVoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Enriched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One problem, one alert, on an organisation's texts. */
class IssueEngineTest {

  private static final int DAYS = 9;
  private static final Instant PROBLEM =
      Organisation.BEGIN.plus(Duration.ofDays(7)).plus(Duration.ofHours(14));
  private static final Duration LONG = Duration.ofMinutes(90);
  private static final IssuePolicy POLICY = IssuePolicy.DEFAULT;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void staysSilentWhileAllIsAsUsual(long seed) {
    assertThat(alerts(Organisation.ofDays(21, 500, 0.15, seed))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void makesOneAlertOfOneProblem(long seed) {
    Organisation texts = usual(seed);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 40, "billing/refund");
    List<AlertEvent> events = alerts(texts);
    assertThat(ids(events)).hasSize(1);
    AlertEvent opened = events.get(0);
    assertThat(opened.state()).isEqualTo(AlertState.OPENED);
    assertThat(opened.measure()).isEqualTo(Measure.VOLUME);
    assertThat(opened.topic()).isEqualTo("billing/double-charge");
    assertThat(opened.scope()).isEqualTo("brand=acme");
    assertThat(opened.openedAt()).isBetween(PROBLEM, PROBLEM.plus(Duration.ofMinutes(40)));
    assertThat(opened.beganAt())
        .isBetween(PROBLEM.minus(Duration.ofMinutes(2)), PROBLEM.plus(Duration.ofMinutes(10)));
    assertThat(opened.why())
        .startsWith("Customers of acme named billing/double charge ")
        .endsWith(" expected.");
    AlertEvent last = events.get(events.size() - 1);
    assertThat(last.state()).isEqualTo(AlertState.RESOLVED);
    assertThat(last.observed()).isBetween(40.0, 90.0);
    assertThat(last.expected()).isLessThan(8);
    assertThat(last.related()).extracting(Related::topic).contains("billing");
    assertThat(events).extracting(AlertEvent::sequence).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void tellsTheTextsThatItRestsOn() {
    Organisation texts = usual(5);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 40, "");
    Set<String> planted =
        texts.texts().stream()
            .filter(text -> !text.occurredAt().isBefore(PROBLEM))
            .filter(text -> text.analysis().topics().size() == 1)
            .filter(text -> text.analysis().topics().get(0).path().equals("billing/double-charge"))
            .map(Enriched::eventId)
            .collect(Collectors.toCollection(TreeSet::new));
    List<AlertEvent> events = alerts(texts);
    List<Evidence> evidence = events.get(events.size() - 1).evidence();
    assertThat(evidence).hasSizeGreaterThan(40);
    long right = evidence.stream().filter(text -> planted.contains(text.eventId())).count();
    assertThat((double) right / evidence.size()).isGreaterThan(0.9);
    assertThat(evidence).allSatisfy(text -> assertThat(text.firstDay()).isEqualTo(20_521));
  }

  @Test
  void makesTwoAlertsOfTwoProblemsAtOnce() {
    Organisation texts = usual(6);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 40, "");
    texts.with("nova", "app/slow", PROBLEM, LONG, 40, "");
    assertThat(alerts(texts))
        .filteredOn(event -> event.state() == AlertState.OPENED)
        .extracting(AlertEvent::topic, AlertEvent::scope)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("billing/double-charge", "brand=acme"),
            org.assertj.core.groups.Tuple.tuple("app/slow", "brand=nova"));
  }

  @Test
  void makesOneAlertOfARiseOfEverything() {
    Organisation texts = usual(7);
    texts.withMoreOfEverything(PROBLEM, Duration.ofHours(3), 250);
    List<AlertEvent> events = alerts(texts);
    assertThat(ids(events)).hasSize(1);
    assertThat(events.get(0).topic()).isEmpty();
    assertThat(events.get(0).scope()).isEmpty();
  }

  @Test
  void makesOneAlertOfAProblemThatAllBrandsHave() {
    Organisation texts = usual(14);
    Organisation.BRANDS.forEach(brand -> texts.with(brand, "app/slow", PROBLEM, LONG, 30, ""));
    List<AlertEvent> events = alerts(texts);
    assertThat(ids(events)).hasSize(1);
    assertThat(events.get(0).topic()).isEqualTo("app/slow");
    assertThat(events.get(0).scope()).isEmpty();
  }

  @Test
  void reopensTheAlertOnARelapse() {
    Organisation texts = usual(9);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 40, "");
    texts.with("acme", "billing/double-charge", PROBLEM.plus(Duration.ofHours(6)), LONG, 40, "");
    List<AlertEvent> events = alerts(texts);
    assertThat(ids(events)).hasSize(1);
    assertThat(events)
        .extracting(AlertEvent::state)
        .filteredOn(state -> state != AlertState.UPDATED)
        .containsExactly(
            AlertState.OPENED, AlertState.RESOLVED, AlertState.REOPENED, AlertState.RESOLVED);
    AlertEvent reopened =
        events.stream().filter(e -> e.state() == AlertState.REOPENED).findFirst().orElseThrow();
    assertThat(reopened.beganAt()).isEqualTo(events.get(0).beganAt());
    assertThat(reopened.windowStart()).isAfter(PROBLEM.plus(Duration.ofHours(5)));
  }

  @Test
  void findsAFallOfSentimentWithoutMoreTexts() {
    Organisation texts = usual(10);
    List<Enriched> sourer = new ArrayList<>();
    for (Enriched text : texts.texts()) {
      boolean sour =
          text.occurredAt().isAfter(PROBLEM) && text.feedback().dimensions().brand().equals("acme");
      sourer.add(
          sour
              ? aVoice(text.eventId())
                  .at(text.occurredAt())
                  .of("acme")
                  .on(
                      text.analysis().topics().stream()
                          .map(topic -> topic.path())
                          .toArray(String[]::new))
                  .scored(Math.max(-1, text.analysis().sentiment().score() - 0.6))
                  .build()
              : text);
    }
    List<AlertEvent> events = Organisation.alerts(POLICY, sourer);
    assertThat(ids(events)).hasSize(1);
    assertThat(events.get(0).measure()).isEqualTo(Measure.SENTIMENT);
    assertThat(events.get(0).scope()).isEqualTo("brand=acme");
    assertThat(events.get(0).why()).contains("mean sentiment of customers of acme fell to -0.");
  }

  /** Some eight texts a day, so that whole nights are silent. */
  @Test
  void keepsOneAlertOfASlowFallOverSilentNights() {
    Instant from = Organisation.BEGIN.plus(Duration.ofDays(14));
    Organisation texts = Organisation.ofDays(18, 40, 0.1, 12);
    List<Enriched> sourer = new ArrayList<>();
    for (Enriched text : texts.texts()) {
      boolean sour =
          text.occurredAt().isAfter(from) && text.feedback().dimensions().brand().equals("zeta");
      double usual = text.analysis().sentiment().score();
      sourer.add(
          aVoice(text.eventId())
              .at(text.occurredAt())
              .of(text.feedback().dimensions().brand())
              .scored(sour ? -0.7 : usual)
              .build());
    }
    List<AlertEvent> events = Organisation.alerts(POLICY, sourer);
    assertThat(ids(events)).hasSize(1);
    assertThat(events.get(0).measure()).isEqualTo(Measure.SENTIMENT);
    assertThat(events.get(0).scope()).isEqualTo("brand=zeta");
    assertThat(events)
        .filteredOn(event -> event.occurredAt().isBefore(from.plus(Duration.ofDays(3))))
        .noneMatch(event -> event.state() == AlertState.RESOLVED);
  }

  @Test
  void resolvesAFallThatHasBecomeUsual() {
    Organisation texts = Organisation.ofDays(40, 400, 0.1, 10);
    List<Enriched> sourer = new ArrayList<>();
    for (Enriched text : texts.texts()) {
      double usual = text.analysis().sentiment().score();
      boolean sour = text.occurredAt().isAfter(PROBLEM);
      sourer.add(
          aVoice(text.eventId())
              .at(text.occurredAt())
              .scored(sour ? Math.max(-1, usual - 0.4) : usual)
              .build());
    }
    IssueEngine engine = new IssueEngine(POLICY);
    List<AlertEvent> events = new ArrayList<>();
    for (Enriched text : sourer) {
      events.addAll(engine.advanceTo(text.occurredAt()));
      events.addAll(engine.accept(text));
    }
    assertThat(events.get(0).measure()).isEqualTo(Measure.SENTIMENT);
    AlertEvent last = events.get(events.size() - 1);
    assertThat(last.state()).isEqualTo(AlertState.RESOLVED);
    assertThat(last.occurredAt()).isAfter(PROBLEM.plus(Duration.ofDays(3)));
  }

  @Test
  void saysTheSameInWhateverOrderTextsArrive() {
    Organisation texts = usual(11);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 40, "billing/refund");
    List<Enriched> ordered = texts.texts();
    List<AlertEvent> inOrder = Organisation.alerts(POLICY, ordered);
    IssueEngine engine = new IssueEngine(POLICY);
    List<AlertEvent> shuffled = new ArrayList<>();
    Random random = new Random(1);
    for (int begin = 0; begin < ordered.size(); ) {
      int end = Math.min(ordered.size(), begin + 1 + random.nextInt(400));
      List<Enriched> some = new ArrayList<>(ordered.subList(begin, end));
      java.util.Collections.shuffle(some, random);
      some.forEach(text -> shuffled.addAll(engine.accept(text)));
      if (end < ordered.size()) {
        shuffled.addAll(engine.advanceTo(ordered.get(end).occurredAt()));
      }
      begin = end;
    }
    shuffled.addAll(engine.advanceTo(Instant.parse("2027-01-01T00:00:00Z")));
    assertThat(shuffled).isEqualTo(inOrder);
  }

  @Test
  void correctsFiguresByWhatComesTooLateAndByWhatIsTakenBack() {
    Organisation texts = usual(12);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 40, "");
    IssueEngine engine = new IssueEngine(POLICY);
    List<AlertEvent> events = new ArrayList<>();
    for (Enriched text : texts.texts()) {
      events.addAll(engine.advanceTo(text.occurredAt()));
      events.addAll(engine.accept(text));
    }
    events.addAll(engine.advanceTo(PROBLEM.plus(Duration.ofDays(2))));
    AlertEvent resolved = events.get(events.size() - 1);
    assertThat(resolved.state()).isEqualTo(AlertState.RESOLVED);

    VoiceBuilder late =
        aVoice("late").at(PROBLEM.plus(Duration.ofMinutes(30))).on("billing/double-charge");
    AlertEvent more = engine.accept(late.build()).get(0);
    assertThat(more.observed()).isEqualTo(resolved.observed() + 1);
    assertThat(more.evidence()).extracting(Evidence::eventId).contains("survey:late");
    assertThat(more.state()).isEqualTo(AlertState.RESOLVED);
    assertThat(more.sequence()).isEqualTo(resolved.sequence() + 1);

    AlertEvent less = engine.accept(late.deleted()).get(0);
    assertThat(less.observed()).isEqualTo(resolved.observed());
    assertThat(less.evidence()).isEqualTo(resolved.evidence());
  }

  @Test
  void takesBackTextsOfTheFirstEpisodeAfterARelapse() {
    Organisation texts = usual(9);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 40, "");
    texts.with("acme", "billing/double-charge", PROBLEM.plus(Duration.ofHours(6)), LONG, 40, "");
    IssueEngine engine = new IssueEngine(POLICY);
    List<AlertEvent> events = new ArrayList<>();
    VoiceBuilder early =
        aVoice("early").at(PROBLEM.plus(Duration.ofMinutes(30))).on("billing/double-charge");
    events.addAll(engine.accept(early.build()));
    for (Enriched text : texts.texts()) {
      events.addAll(engine.advanceTo(text.occurredAt()));
      events.addAll(engine.accept(text));
    }
    events.addAll(engine.advanceTo(PROBLEM.plus(Duration.ofDays(2))));
    assertThat(events).extracting(AlertEvent::state).contains(AlertState.REOPENED);
    AlertEvent resolved = events.get(events.size() - 1);
    assertThat(resolved.evidence()).extracting(Evidence::eventId).contains("survey:early");
    assertThat(resolved.evidenceCount()).isGreaterThanOrEqualTo(resolved.evidence().size());
    assertThat(events).extracting(AlertEvent::peakScore).isSorted();

    AlertEvent less = engine.accept(early.deleted()).get(0);
    assertThat(less.evidence()).extracting(Evidence::eventId).doesNotContain("survey:early");
    assertThat(less.evidenceCount()).isEqualTo(resolved.evidenceCount() - 1);
    assertThat(less.observed()).isEqualTo(resolved.observed());
  }

  @Test
  void holdsBackWhatIsBeyondTheBudgetAndCountsIt() {
    IssuePolicy tight =
        new IssuePolicy(
            POLICY.decisionWindow(),
            POLICY.cuts(),
            POLICY.volumeThreshold(),
            POLICY.sentimentThreshold(),
            POLICY.minimumTexts(),
            POLICY.minimumHistory(),
            POLICY.scoredTexts(),
            1,
            POLICY.maximumEvidence(),
            POLICY.updateEvery(),
            POLICY.resolveAfter(),
            POLICY.reopenWithin());
    Organisation texts = usual(13);
    texts.with("acme", "billing/double-charge", PROBLEM, LONG, 60, "");
    Instant second = PROBLEM.plus(Duration.ofMinutes(45));
    texts.with("nova", "app/slow", second, Duration.ofMinutes(40), 60, "");
    IssueEngine engine = new IssueEngine(tight);
    List<AlertEvent> events = new ArrayList<>();
    for (Enriched text : texts.texts()) {
      events.addAll(engine.advanceTo(text.occurredAt()));
      events.addAll(engine.accept(text));
    }
    List<AlertEvent> unbounded = alerts(texts);
    assertThat(ids(unbounded)).hasSize(2);
    AlertEvent other =
        unbounded.stream().filter(e -> e.topic().equals("app/slow")).findFirst().orElseThrow();
    assertThat(events)
        .filteredOn(event -> event.topic().equals("app/slow"))
        .allSatisfy(event -> assertThat(event.openedAt()).isAfter(other.openedAt()));
    assertThat(engine.heldBack()).isPositive();
  }

  private static Organisation usual(long seed) {
    return Organisation.ofDays(DAYS, 500, 0.1, seed);
  }

  private static List<AlertEvent> alerts(Organisation organisation) {
    return Organisation.alerts(POLICY, organisation.texts());
  }

  private static Set<String> ids(List<AlertEvent> events) {
    return events.stream().map(AlertEvent::alertId).collect(Collectors.toCollection(TreeSet::new));
  }
}

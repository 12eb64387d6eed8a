// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.PlantedProblem;
import dev.earshot.workload.WorkloadPlan;
import dev.earshot.workload.WorkloadRecord;
import dev.earshot.workload.chance.Chance;
import dev.earshot.workload.organisation.Brand;
import dev.earshot.workload.organisation.Customer;
import dev.earshot.workload.organisation.Customers;
import dev.earshot.workload.organisation.Organisation;
import dev.earshot.workload.text.Phrasebook;
import dev.earshot.workload.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Plans all that is said in one hour, with its causes before and its consequences after. Hours do
 * not know of each other, so that each can be planned alone.
 */
public final class HourPlanner {

  /** No record of an hour's plan is sent earlier than this before the hour. */
  public static final Duration LONGEST_CAUSE = Duration.ofHours(45);

  /** No record of an hour's plan is sent later than this after the hour. */
  public static final Duration LONGEST_CONSEQUENCE = Duration.ofHours(34);

  private static final Duration HOUR = Duration.ofHours(1);

  /** Orders that nothing is said of, and ratings without words, by occasion. */
  private static final double SILENT_ORDERS = 2;

  private static final double RATINGS_ONLY = 0.35;
  private static final double UNANSWERED = 0.6;

  private static final double HAPPY = 0.64;
  private static final double UNHAPPY = 0.2;

  private static final double PLANTED_QUESTIONS = 0.06;

  private final WorkloadPlan plan;
  private final Timetable timetable;
  private final Customers customers;
  private final Phrasebook phrases;

  public HourPlanner(WorkloadPlan plan) {
    this.plan = plan;
    this.timetable = new Timetable(plan);
    this.customers = new Customers(plan.seed());
    this.phrases = Phrasebook.load();
  }

  /**
   * Plans the hour that begins at {@code hour}.
   *
   * @param hour a whole hour since the epoch
   * @param records takes the records, in no order
   */
  public void plan(Instant hour, Consumer<WorkloadRecord> records) {
    var ids = new Ids(hour.getEpochSecond() / HOUR.toSeconds());
    for (Brand brand : Organisation.BRANDS) {
      Scene scene = scene("brand/" + brand.name(), hour, ids, records);
      double mean = timetable.occasions(brand, hour);
      everyday(brand, hour, mean, scene);
      silent(brand, hour, mean, scene);
    }
    denseOrders(hour, scene("dense", hour, ids, records));
    for (PlantedProblem problem : plan.problems()) {
      if (problem.kind() == PlantedProblem.Kind.VOLUME) {
        planted(problem, hour, scene("problem/" + problem.id(), hour, ids, records));
      }
    }
  }

  private Scene scene(String concern, Instant hour, Ids ids, Consumer<WorkloadRecord> records) {
    long number = hour.getEpochSecond() / HOUR.toSeconds();
    Chance sending = Chance.of(plan.seed(), "sending/" + concern, number);
    return new Scene(
        Chance.of(plan.seed(), concern, number), ids, new Outbox(sending, records), phrases);
  }

  private void everyday(Brand brand, Instant hour, double mean, Scene scene) {
    int count = scene.chance().poisson(mean);
    for (int i = 0; i < count; i++) {
      Customer customer = customers.active(brand, scene.chance());
      Form form = Form.everyday(scene.chance());
      TopicMix.Entry entry =
          form.isService()
              ? TopicMix.forService(scene.chance())
              : TopicMix.forVoice(scene.chance());
      Tone tone = entry.tone(scene.chance());
      var occasion = new Occasion(customer, entry.path(), tone, within(hour, scene.chance()), "");
      form.tell(soured(occasion, scene.chance()), scene);
    }
  }

  /** Where a problem of sentiment has struck the topic, the tone turns. */
  private Occasion soured(Occasion occasion, Chance chance) {
    for (PlantedProblem problem : plan.problems()) {
      if (problem.kind() == PlantedProblem.Kind.SENTIMENT
          && problem.brand().equals(occasion.customer().brand().name())
          && problem.topic().equals(occasion.topic())
          && occasion.customer().speaksEnglish()
          && chance.is(problem.strength(occasion.at()))) {
        return new Occasion(
            occasion.customer(), occasion.topic(), Tone.NEGATIVE, occasion.at(), problem.id());
      }
    }
    return occasion;
  }

  /** What has no words: orders, ratings, invitations that nobody answers. */
  private void silent(Brand brand, Instant hour, double mean, Scene scene) {
    var surveys = new SurveyStory(scene);
    var orders = new OrderStory(scene);
    repeat(brand, hour, mean * RATINGS_ONLY, scene, surveys::rate);
    repeat(brand, hour, mean * UNANSWERED, scene, surveys::unanswered);
    repeat(brand, hour, mean * SILENT_ORDERS, scene, orders::order);
  }

  private void repeat(
      Brand brand, Instant hour, double mean, Scene scene, Consumer<Occasion> story) {
    Chance chance = scene.chance();
    int count = chance.poisson(mean);
    for (int i = 0; i < count; i++) {
      Customer customer = customers.active(brand, chance);
      story.accept(new Occasion(customer, "", mood(chance), within(hour, chance), ""));
    }
  }

  private static Tone mood(Chance chance) {
    double at = chance.unit();
    return at < HAPPY ? Tone.POSITIVE : at < HAPPY + UNHAPPY ? Tone.NEGATIVE : Tone.NEUTRAL;
  }

  private void denseOrders(Instant hour, Scene scene) {
    if (!hour.plus(HOUR).isAfter(plan.denseOrdersFrom())) {
      return;
    }
    var orders = new OrderStory(scene);
    Instant at = hour;
    while (at.isBefore(hour.plus(HOUR))) {
      if (!at.isBefore(plan.denseOrdersFrom())) {
        Brand brand = scene.chance().pick(Organisation.BRANDS);
        Customer customer = customers.active(brand, scene.chance());
        orders.order(new Occasion(customer, "", Tone.NEUTRAL, at, ""));
      }
      at = at.plusMillis(pause(at, scene.chance()));
    }
  }

  private long pause(Instant at, Chance chance) {
    return timetable.isDay(at) ? chance.between(4_000, 10_000) : chance.between(8_000, 19_000);
  }

  private void planted(PlantedProblem problem, Instant hour, Scene scene) {
    boolean touched = problem.start().isBefore(hour.plus(HOUR)) && problem.end().isAfter(hour);
    Chance chance = scene.chance();
    int candidates = touched ? chance.poisson(problem.textsPerHour()) : 0;
    for (int i = 0; i < candidates; i++) {
      Instant at = within(hour, chance);
      if (chance.is(problem.strength(at))) {
        suffer(problem, at, scene);
      }
    }
  }

  private void suffer(PlantedProblem problem, Instant at, Scene scene) {
    Chance chance = scene.chance();
    Customer customer = customers.anyEnglish(Organisation.brand(problem.brand()), chance);
    boolean asks = phrases.knows(problem.topic(), Tone.NEUTRAL) && chance.is(PLANTED_QUESTIONS);
    Tone tone = asks ? Tone.NEUTRAL : Tone.NEGATIVE;
    var occasion = new Occasion(customer, problem.topic(), tone, at, problem.id());
    new OrderStory(scene).orderBefore(occasion, Duration.ofMinutes(20), Duration.ofHours(6));
    Form.planted(chance).tell(occasion, scene);
  }

  private static Instant within(Instant hour, Chance chance) {
    return hour.plusMillis(chance.between(0, HOUR.toMillis() - 1));
  }
}

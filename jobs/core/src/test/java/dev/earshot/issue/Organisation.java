// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.issue;

import static dev.earshot.issue.VoiceBuilder.aVoice;

import dev.earshot.feedback.Enriched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Three weeks of an organisation's texts for tests: three brands, eighteen topics, day and week,
 * restless hours, and problems that are planted. Seeded.
 */
final class Organisation {

  static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
  static final List<String> BRANDS = List.of("acme", "nova", "zeta");
  private static final double[] BRAND_SHARES = {0.5, 0.3, 0.2};
  static final List<String> TOPICS =
      List.of(
          "delivery/late",
          "app/crash",
          "billing/refund",
          "service/staff",
          "product/quality",
          "delivery/damaged",
          "app/login",
          "price",
          "billing/invoice",
          "service/waiting",
          "product/size",
          "delivery/courier",
          "billing/double-charge",
          "app/slow",
          "service/phone",
          "product/missing-part",
          "website/search",
          "store/cleanliness");

  private final Random random;
  private final List<Enriched> texts = new ArrayList<>();
  private int next;

  private Organisation(long seed) {
    random = new Random(seed);
  }

  /** Texts of some days without any problem. */
  static Organisation ofDays(int days, double textsPerDay, double unrest, long seed) {
    Organisation organisation = new Organisation(seed);
    double mood = 0;
    for (int minute = 0; minute < days * 1440; minute++) {
      if (minute % 60 == 0) {
        mood = 0.8 * mood + 0.6 * unrest * organisation.random.nextGaussian();
      }
      Instant at = BEGIN.plus(Duration.ofMinutes(minute));
      double rate = textsPerDay / 1440 * rhythm(minute) * Math.exp(mood);
      for (int n = organisation.poisson(rate); n > 0; n--) {
        organisation.usualText(at);
      }
    }
    return organisation;
  }

  /** A problem: so many texts an hour on a topic at a brand, some of which name another as well. */
  Organisation with(
      String brand, String topic, Instant from, Duration length, double perHour, String also) {
    for (long minute = 0; minute < length.toMinutes(); minute++) {
      for (int n = poisson(perHour / 60); n > 0; n--) {
        Instant at = from.plusSeconds(60 * minute + random.nextInt(60));
        double score = Math.max(-1, -0.6 + 0.2 * random.nextGaussian());
        boolean both = !also.isEmpty() && random.nextDouble() < 0.4;
        texts.add(
            (both ? aVoice(id()).on(topic, also) : aVoice(id()).on(topic))
                .at(at)
                .of(brand)
                .scored(score)
                .build());
      }
    }
    return this;
  }

  /** More of everything. */
  Organisation withMoreOfEverything(Instant from, Duration length, double perHour) {
    for (long minute = 0; minute < length.toMinutes(); minute++) {
      for (int n = poisson(perHour / 60); n > 0; n--) {
        usualText(from.plusSeconds(60 * minute));
      }
    }
    return this;
  }

  List<Enriched> texts() {
    texts.sort(Comparator.comparing(Enriched::occurredAt).thenComparing(Enriched::eventId));
    return texts;
  }

  /** What happens to alerts when the texts come in order, with a decision each minute. */
  static List<AlertEvent> alerts(IssuePolicy policy, List<Enriched> texts) {
    IssueEngine engine = new IssueEngine(policy);
    List<AlertEvent> events = new ArrayList<>();
    for (Enriched text : texts) {
      events.addAll(engine.advanceTo(text.occurredAt()));
      events.addAll(engine.accept(text));
    }
    events.addAll(engine.advanceTo(Instant.parse("2027-01-01T00:00:00Z")));
    return events;
  }

  private void usualText(Instant minute) {
    Instant at = minute.plusSeconds(random.nextInt(60));
    double share = random.nextDouble();
    String brand =
        BRANDS.get(share < BRAND_SHARES[0] ? 0 : share < BRAND_SHARES[0] + BRAND_SHARES[1] ? 1 : 2);
    int topic = (int) (TOPICS.size() * Math.pow(random.nextDouble(), 1.7));
    int second = (int) (TOPICS.size() * Math.pow(random.nextDouble(), 1.7));
    double score = Math.max(-1, Math.min(1, 0.05 + 0.45 * random.nextGaussian()));
    VoiceBuilder text = aVoice(id()).at(at).of(brand).scored(score);
    double topics = random.nextDouble();
    if (topics < 0.6 || topic == second) {
      text.on(TOPICS.get(topic));
    } else if (topics < 0.8) {
      text.on(TOPICS.get(topic), TOPICS.get(second));
    }
    texts.add(text.build());
  }

  private static double rhythm(int minute) {
    double hour = minute % 1440 / 60.0;
    int day = minute / 1440 % 7;
    double daily = Math.exp(0.8 * Math.cos((hour - 15) / 24 * 2 * Math.PI)) / 1.17;
    return daily * (day >= 5 ? 0.6 : 1.15);
  }

  private String id() {
    return String.format("t%06d", next++);
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int n = 0;
    while (product > limit) {
      product *= random.nextDouble();
      n++;
    }
    return n;
  }
}

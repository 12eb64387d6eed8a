// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Label;
import dev.earshot.workload.chance.Chance;
import dev.earshot.workload.organisation.Customer;
import dev.earshot.workload.organisation.Organisation;
import dev.earshot.workload.text.Phrasebook;
import dev.earshot.workload.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all stories of an hour share.
 *
 * @param chance of the hour
 * @param ids of the hour
 * @param outbox where records go
 * @param phrases what is said
 */
record Scene(Chance chance, Ids ids, Outbox outbox, Phrasebook phrases) {

  /** What a customer says on an occasion, in their language. */
  String says(String form, Occasion occasion, Map<String, String> slots) {
    Customer customer = occasion.customer();
    return phrases.customer(
        form, occasion.topic(), occasion.tone(), customer.language(), slots, chance);
  }

  /** Names, numbers and things to speak of. */
  Map<String, String> slots(Customer customer) {
    Map<String, String> slots = new TreeMap<>();
    slots.put("product", chance.pick(customer.brand().products()));
    slots.put("brand", customer.brand().name());
    slots.put("order", orderNumber(customer));
    slots.put("amount", String.format(Locale.ROOT, "£%d.%02d", chance.between(9, 240), cents()));
    slots.put("name", customer.name());
    slots.put("first", customer.first());
    slots.put("email", customer.email());
    slots.put("phone", customer.phone());
    slots.put("helper", chance.pick(Organisation.HELPERS));
    return slots;
  }

  private int cents() {
    return chance.is(0.5) ? 90 : chance.below(100);
  }

  private String orderNumber(Customer customer) {
    return String.format(
        Locale.ROOT, "%c%06d", customer.brand().name().charAt(0), chance.below(1_000_000));
  }

  /** A time between two distances after another, to the millisecond. */
  Instant after(Instant time, Duration least, Duration most) {
    return time.plusMillis(chance.between(least.toMillis(), most.toMillis()));
  }

  /** A time between two distances before another. */
  Instant before(Instant time, Duration least, Duration most) {
    return time.minusMillis(chance.between(least.toMillis(), most.toMillis()));
  }

  /** A label of a record that says nothing, or what staff says. */
  static Label staffLabel(Label.Kind kind, Occasion occasion, String text) {
    return new Label(
        kind,
        Label.Transmission.FIRST,
        occasion.customer().brand().name(),
        "",
        Tone.NEUTRAL,
        text.isEmpty() ? "" : "en",
        text,
        occasion.problem());
  }

  /** A label of what the customer says on an occasion. */
  static Label label(Label.Kind kind, Occasion occasion, String text) {
    Customer customer = occasion.customer();
    return new Label(
        kind,
        Label.Transmission.FIRST,
        customer.brand().name(),
        customer.speaksEnglish() ? occasion.topic() : "",
        occasion.tone(),
        text.isEmpty() ? "" : customer.language(),
        text,
        occasion.problem());
  }
}

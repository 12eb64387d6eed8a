// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import dev.earshot.workload.organisation.Customer;
import java.time.Duration;
import java.time.Instant;

/** Orders, and what undoes them. */
final class OrderStory {

  private static final double BY_A_VISITOR = 0.01;
  private static final int SMALLEST = 900;
  private static final int TYPICAL_EXTRA = 4500;

  private final Scene scene;

  OrderStory(Scene scene) {
    this.scene = scene;
  }

  /**
   * An order that nothing is said of. Now and then its visitor logs in only after it, so that two
   * keys turn out to be one customer.
   */
  void order(Occasion occasion) {
    String anonymous = scene.chance().is(BY_A_VISITOR) ? scene.ids().text("visitor") : "";
    track("Order Completed", Label.Kind.ORDER, occasion, anonymous, amount());
    if (!anonymous.isEmpty()) {
      Instant later = scene.after(occasion.at(), Duration.ofSeconds(30), Duration.ofMinutes(5));
      identify(occasion.at(later), anonymous);
    }
  }

  /** The order behind what is said later. */
  void orderBefore(Occasion occasion, Duration least, Duration most) {
    Instant earlier = scene.before(occasion.at(), least, most);
    track("Order Completed", Label.Kind.ORDER, occasion.at(earlier), "", amount());
  }

  void refund(Occasion occasion) {
    track("Order Refunded", Label.Kind.REFUND, occasion, "", amount());
  }

  void cancel(Occasion occasion) {
    track("Order Cancelled", Label.Kind.CANCEL, occasion, "", amount());
  }

  private long amount() {
    return SMALLEST + (long) scene.chance().exponential(TYPICAL_EXTRA);
  }

  private void track(
      String event, Label.Kind kind, Occasion occasion, String anonymous, long cents) {
    Customer customer = occasion.customer();
    String id = scene.ids().text("b");
    String order = scene.ids().text("o");
    String json = BusinessJson.track(event, id, occasion.at(), customer, anonymous, order, cents);
    String key = anonymous.isEmpty() ? customer.id() : anonymous;
    Label label = Scene.staffLabel(kind, occasion, "");
    scene.outbox().send(Feed.BUSINESS, key, id, occasion.at(), json, label);
  }

  private void identify(Occasion occasion, String anonymous) {
    Customer customer = occasion.customer();
    String id = scene.ids().text("b");
    String json = BusinessJson.identify(id, occasion.at(), customer, anonymous);
    Label label = Scene.staffLabel(Label.Kind.IDENTIFY, occasion, "");
    String merge = id + "#merge";
    scene.outbox().send(Feed.BUSINESS, customer.id(), merge, occasion.at(), json, label);
  }
}

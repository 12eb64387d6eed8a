// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import dev.earshot.workload.chance.Chance;
import dev.earshot.workload.organisation.Organisation;
import dev.earshot.workload.text.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A ticket and what comes of it: a reply of staff, perhaps a comment of the customer, a solution,
 * perhaps a refund, a survey, or a customer who cancels.
 */
final class TicketStory {

  private static final List<String> CHANNELS = List.of("email", "email", "web");
  private static final double COMMENTED = 0.3;
  private static final double PRIVATE_NOTE = 0.06;
  private static final double SURVEYED = 0.3;
  private static final double SURVEYED_IN_WORDS = 0.5;
  private static final double REFUNDED = 0.15;
  private static final double CANCELLED = 0.07;

  private final Scene scene;
  private final OrderStory orders;
  private final SurveyStory surveys;

  TicketStory(Scene scene) {
    this.scene = scene;
    this.orders = new OrderStory(scene);
    this.surveys = new SurveyStory(scene);
  }

  void tell(Occasion occasion) {
    var ticket = new Ticket(occasion);
    ticket.create();
    Instant replied = scene.after(occasion.at(), Duration.ofMinutes(6), Duration.ofMinutes(100));
    ticket.reply(replied);
    if (scene.chance().is(COMMENTED)) {
      ticket.comment(scene.after(replied, Duration.ofMinutes(5), Duration.ofHours(4)));
    }
    Instant solved = scene.after(replied, Duration.ofHours(1), Duration.ofHours(12));
    ticket.solve(solved);
    consequences(occasion, solved);
  }

  private void consequences(Occasion occasion, Instant solved) {
    Chance chance = scene.chance();
    if (occasion.tone() == Tone.NEGATIVE && chance.is(REFUNDED)) {
      orders.refund(
          occasion.at(scene.before(solved, Duration.ofMinutes(2), Duration.ofMinutes(40))));
    }
    if (occasion.tone() == Tone.NEGATIVE && chance.is(CANCELLED)) {
      orders.cancel(
          occasion.at(scene.after(occasion.at(), Duration.ofHours(1), Duration.ofHours(30))));
    }
    if (chance.is(SURVEYED)) {
      Instant asked = scene.after(solved, Duration.ofHours(1), Duration.ofHours(10));
      surveys.afterTicket(opinion(occasion).at(asked), chance.is(SURVEYED_IN_WORDS));
    }
  }

  /** Who had a planted problem stays angry about it; others judge the help they were given. */
  private Occasion opinion(Occasion occasion) {
    if (occasion.isPlanted()) {
      return occasion.about(occasion.topic(), Tone.NEGATIVE);
    }
    return scene.chance().is(0.65)
        ? occasion.about("support/resolution", Tone.POSITIVE)
        : occasion.about("support/service", Tone.NEGATIVE);
  }

  /** The records of one ticket. */
  private final class Ticket {

    private final Occasion occasion;
    private final Map<String, String> slots;
    private final long number = scene.ids().number();
    private final TicketJson json;

    Ticket(Occasion occasion) {
      this.occasion = occasion;
      this.slots = scene.slots(occasion.customer());
      String channel = scene.chance().pick(CHANNELS);
      String priority = occasion.tone() == Tone.NEGATIVE ? "HIGH" : "NORMAL";
      this.json = new TicketJson(occasion.customer(), number, channel, priority, occasion.at());
    }

    void create() {
      String subject =
          occasion.customer().speaksEnglish() ? say("subject " + occasion.tone().word()) : "";
      String text = scene.says("ticket", occasion, slots);
      String value = json.created(scene.ids().text("z"), subject, text);
      Label label = Scene.label(Label.Kind.TICKET, occasion, text);
      send("ticket/" + number, occasion.at(), value, label);
    }

    void reply(Instant at) {
      if (scene.chance().is(PRIVATE_NOTE)) {
        // The engine leaves private notes out, so nothing is said in the label's sense.
        staffSays(at.minusSeconds(30), say("agent private"), false);
      }
      staffSays(at, say("agent"), true);
    }

    private void staffSays(Instant at, String text, boolean isPublic) {
      String helper = scene.chance().pick(Organisation.HELPERS);
      long comment = scene.ids().number();
      String value =
          json.commentAdded(
              scene.ids().text("z"), at, comment, text, isPublic, TicketJson.Author.staff(helper));
      Label label = Scene.staffLabel(Label.Kind.STAFF, occasion, isPublic ? text : "");
      send("comment/" + comment, at, value, label);
    }

    void comment(Instant at) {
      Occasion said = remark().at(at);
      String text =
          said.topic().isEmpty()
              ? say("answer " + said.tone().word())
              : scene.says("comment", said, slots);
      long comment = scene.ids().number();
      String value =
          json.commentAdded(
              scene.ids().text("z"),
              at,
              comment,
              text,
              true,
              TicketJson.Author.of(occasion.customer()));
      send("comment/" + comment, at, value, Scene.label(Label.Kind.COMMENT, said, text));
    }

    /** Half of those with a planted problem say it again; others thank or ask. */
    private Occasion remark() {
      if (occasion.isPlanted() && scene.chance().is(0.5)) {
        return occasion.about(occasion.topic(), Tone.NEGATIVE);
      }
      return occasion.about("", scene.chance().is(0.5) ? Tone.POSITIVE : Tone.NEUTRAL);
    }

    void solve(Instant at) {
      staffSays(at.minusSeconds(20), say("agent solved"), true);
      String change = scene.ids().text("z");
      String value = json.statusChanged(change, at, "OPEN", "SOLVED");
      send("change/" + change, at, value, Scene.staffLabel(Label.Kind.STATUS, occasion, ""));
    }

    private String say(String rule) {
      return scene.phrases().say(rule, slots, scene.chance());
    }

    private void send(String id, Instant at, String value, Label label) {
      scene.outbox().send(Feed.TICKETS, occasion.customer().id(), id, at, value, label);
    }
  }
}

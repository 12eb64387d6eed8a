// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import dev.earshot.workload.chance.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A survey: the order, the invitation, perhaps a reminder, the answer. */
final class SurveyStory {

  private static final String CHANNEL = "survey";
  private static final Duration LONG_UNANSWERED = Duration.ofHours(10);
  private static final double NPS_SHARE = 0.45;
  private static final double CSAT_SHARE = 0.35;

  private final Scene scene;
  private final OrderStory orders;
  private final Revisions revisions;

  SurveyStory(Scene scene) {
    this.scene = scene;
    this.orders = new OrderStory(scene);
    this.revisions = new Revisions(scene);
  }

  /** An answer in words and on a scale, some time after an order. */
  void answer(Occasion occasion) {
    answer(occasion, true);
  }

  /** An answer on a scale only, as most are. */
  void rate(Occasion occasion) {
    answer(occasion, false);
  }

  private void answer(Occasion occasion, boolean inWords) {
    orders.orderBefore(occasion, Duration.ofHours(24), Duration.ofHours(44));
    String invitation = scene.ids().text("i");
    Instant invitedAt = scene.before(occasion.at(), Duration.ofMinutes(20), Duration.ofHours(20));
    invite(occasion.at(invitedAt), invitation, "INVITED");
    if (Duration.between(invitedAt, occasion.at()).compareTo(LONG_UNANSWERED) > 0) {
      Instant remindedAt = scene.before(occasion.at(), Duration.ofMinutes(5), Duration.ofHours(3));
      invite(occasion.at(remindedAt), invitation, "REMINDED");
    }
    said(occasion, invitation, score(occasion), "purchase", inWords);
  }

  /** An invitation that nobody answers. */
  void unanswered(Occasion occasion) {
    invite(occasion, scene.ids().text("i"), "INVITED");
  }

  /** How support did, asked after a ticket is solved. */
  void afterTicket(Occasion occasion, boolean inWords) {
    String invitation = scene.ids().text("i");
    Instant invitedAt = scene.before(occasion.at(), Duration.ofMinutes(20), Duration.ofMinutes(55));
    invite(occasion.at(invitedAt), invitation, "INVITED");
    Score score = Score.csat(occasion.tone(), scene.chance());
    said(occasion, invitation, score, "support", inWords);
  }

  private Score score(Occasion occasion) {
    Chance chance = scene.chance();
    double at = chance.unit();
    if (at < NPS_SHARE) {
      return Score.nps(occasion.tone(), chance);
    }
    return at < NPS_SHARE + CSAT_SHARE
        ? Score.csat(occasion.tone(), chance)
        : Score.ces(occasion.tone(), chance);
  }

  private void invite(Occasion occasion, String invitation, String status) {
    String id = invitation + "-" + status.charAt(0);
    String json =
        new VoiceJson(id, occasion.at(), occasion.customer(), CHANNEL, "invitation")
            .by("SYSTEM")
            .invited(invitation, status)
            .toString();
    Label label = Scene.staffLabel(Label.Kind.INVITATION, occasion, "");
    scene.outbox().send(Feed.VOICE, occasion.customer().id(), id, occasion.at(), json, label);
  }

  private void said(
      Occasion occasion, String invitation, Score score, String touchpoint, boolean inWords) {
    Map<String, String> slots = scene.slots(occasion.customer());
    String id = scene.ids().text("s");
    String text = inWords ? scene.says("survey", occasion, slots) : "";
    VoiceJson json =
        new VoiceJson(id, occasion.at(), occasion.customer(), CHANNEL, "survey_answer")
            .by("CUSTOMER")
            .with("touchpoint", touchpoint)
            .with("product", slots.get("product"))
            .invited(invitation, "ANSWERED")
            .rated(score);
    if (inWords) {
      json.text(text, occasion.customer().language());
    }
    Label label = Scene.label(Label.Kind.SURVEY, occasion, text);
    scene
        .outbox()
        .send(Feed.VOICE, occasion.customer().id(), id, occasion.at(), json.toString(), label);
    if (inWords) {
      revisions.perhapsEdit(occasion, "survey", slots, id, json, label);
    }
  }
}

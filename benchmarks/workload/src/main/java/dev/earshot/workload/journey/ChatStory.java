// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A chat: the bot greets, the customer says it, staff answers. */
final class ChatStory {

  private static final String CHANNEL = "chat";
  private static final double GREETED_BY_BOT = 0.4;
  private static final double ANSWERED = 0.7;

  private final Scene scene;

  ChatStory(Scene scene) {
    this.scene = scene;
  }

  void tell(Occasion occasion) {
    Map<String, String> slots = scene.slots(occasion.customer());
    String thread = scene.ids().text("c");
    if (scene.chance().is(GREETED_BY_BOT)) {
      Instant before = scene.before(occasion.at(), Duration.ofSeconds(8), Duration.ofSeconds(60));
      String greeting = scene.phrases().say("bot", slots, scene.chance());
      message(occasion.at(before), thread, "0", "BOT", greeting);
    }
    message(occasion, thread, "1", "CUSTOMER", scene.says("chat", occasion, slots));
    if (scene.chance().is(ANSWERED)) {
      Instant after = scene.after(occasion.at(), Duration.ofSeconds(20), Duration.ofMinutes(6));
      String answer = scene.phrases().say("agent chat", slots, scene.chance());
      message(occasion.at(after), thread, "2", "AGENT", answer);
    }
  }

  private void message(Occasion occasion, String thread, String number, String role, String text) {
    boolean byCustomer = role.equals("CUSTOMER");
    String id = thread + "-" + number;
    String json =
        new VoiceJson(id, occasion.at(), occasion.customer(), CHANNEL, "message")
            .by(role)
            .with("thread_id", thread)
            .with("touchpoint", "support")
            .text(text, byCustomer ? occasion.customer().language() : "en")
            .toString();
    Label label =
        byCustomer
            ? Scene.label(Label.Kind.CHAT, occasion, text)
            : Scene.staffLabel(Label.Kind.STAFF, occasion, text);
    scene.outbox().send(Feed.VOICE, occasion.customer().id(), id, occasion.at(), json, label);
  }
}

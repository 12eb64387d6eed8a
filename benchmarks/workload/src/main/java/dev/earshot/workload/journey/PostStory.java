// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import java.util.Map;

/** What customers publish: reviews with stars, and social posts. */
final class PostStory {

  private final Scene scene;
  private final Revisions revisions;

  PostStory(Scene scene) {
    this.scene = scene;
    this.revisions = new Revisions(scene);
  }

  void review(Occasion occasion) {
    Map<String, String> slots = scene.slots(occasion.customer());
    String id = scene.ids().text("r");
    VoiceJson json =
        new VoiceJson(id, occasion.at(), occasion.customer(), "review", "review")
            .by("CUSTOMER")
            .with("touchpoint", "purchase")
            .with("product", slots.get("product"))
            .rated(Score.stars(occasion.tone(), scene.chance()));
    publish(occasion, "review", Label.Kind.REVIEW, slots, id, json);
  }

  void post(Occasion occasion) {
    Map<String, String> slots = scene.slots(occasion.customer());
    String id = scene.ids().text("p");
    VoiceJson json =
        new VoiceJson(id, occasion.at(), occasion.customer(), "social", "post").by("CUSTOMER");
    publish(occasion, "social", Label.Kind.SOCIAL, slots, id, json);
  }

  private void publish(
      Occasion occasion,
      String form,
      Label.Kind kind,
      Map<String, String> slots,
      String id,
      VoiceJson json) {
    String text = scene.says(form, occasion, slots);
    json.text(text, occasion.customer().language());
    Label label = Scene.label(kind, occasion, text);
    scene
        .outbox()
        .send(Feed.VOICE, occasion.customer().id(), id, occasion.at(), json.toString(), label);
    revisions.perhapsEdit(occasion, form, slots, id, json, label);
    revisions.perhapsTakeBack(occasion, form, id, label);
  }
}

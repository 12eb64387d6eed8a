// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload.journey;

import dev.earshot.workload.Feed;
import dev.earshot.workload.Label;
import dev.earshot.workload.WorkloadRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Customers who think again: a small share put what they said in other words or take it back. */
final class Revisions {

  private static final double EDITED = 0.018;
  private static final double TAKEN_BACK = 0.006;

  private final Scene scene;

  Revisions(Scene scene) {
    this.scene = scene;
  }

  /** A second version of what was said, of the same topic and tone. */
  void perhapsEdit(
      Occasion occasion,
      String form,
      Map<String, String> slots,
      String id,
      VoiceJson json,
      Label label) {
    if (scene.chance().is(EDITED)) {
      Instant at = soonAfter(occasion.at());
      String text = scene.says(form, occasion, slots);
      json.text(text, occasion.customer().language()).recordedAt(at);
      send(at, occasion, id, json, label.as(Label.Transmission.EDIT, text));
    }
  }

  /** Now and then what was said is taken back; never what a planted problem is known by. */
  void perhapsTakeBack(Occasion occasion, String channel, String id, Label label) {
    if (!occasion.isPlanted() && scene.chance().is(TAKEN_BACK)) {
      Instant at = soonAfter(occasion.at());
      var json =
          new VoiceJson(id, occasion.at(), occasion.customer(), channel, "taken_back")
              .with("operation", "DELETE")
              .recordedAt(at);
      send(at, occasion, id, json, label.as(Label.Transmission.DELETE, ""));
    }
  }

  private Instant soonAfter(Instant said) {
    Duration latest = WorkloadRecord.LATEST.minus(WorkloadRecord.USUAL_DELAY);
    return scene.after(said, Duration.ofMinutes(2), latest);
  }

  private void send(Instant at, Occasion occasion, String id, VoiceJson json, Label label) {
    String key = occasion.customer().id();
    Instant sentAt = scene.after(at, Duration.ofMillis(150), Duration.ofSeconds(2));
    scene.outbox().sendAt(sentAt, Feed.VOICE, key, id, occasion.at(), json.toString(), label);
  }
}

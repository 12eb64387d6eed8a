// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.text.intent.Effort;
import dev.earshot.text.intent.Entity;
import dev.earshot.text.intent.Evidence;
import dev.earshot.text.intent.Finding;
import dev.earshot.text.intent.ResponseNeed;
import dev.earshot.text.intent.Signals;
import java.util.Locale;
import java.util.Optional;

/** Signals as JSON, as members of the analysis. */
final class SignalsJson {

  private SignalsJson() {}

  static void write(ObjectNode root, Signals signals) {
    ArrayNode intents = root.putArray("intents");
    signals.intents().forEach(found -> finding(intents.addObject(), "intent", found));
    response(root.putObject("response"), signals.response());
    ArrayNode emotions = root.putArray("emotions");
    signals.emotions().forEach(found -> finding(emotions.addObject(), "emotion", found));
    effort(root, signals.effort());
    ArrayNode entities = root.putArray("entities");
    signals.entities().forEach(entity -> entity(entities.addObject(), entity));
  }

  private static void finding(ObjectNode node, String name, Finding<?> found) {
    node.put(name, lower(found.what())).put("confidence", found.confidence());
    ArrayNode all = node.putArray("evidence");
    for (Evidence evidence : found.evidence()) {
      all.addObject()
          .put("rule", evidence.rule())
          .put("begin", evidence.begin())
          .put("end", evidence.end());
    }
  }

  private static void response(ObjectNode node, ResponseNeed response) {
    node.put("needed", response.needed()).put("confidence", response.confidence());
    ArrayNode because = node.putArray("because");
    response.because().forEach(intent -> because.add(lower(intent)));
  }

  /** Always there: null when nothing is said of it. */
  private static void effort(ObjectNode root, Optional<Finding<Effort>> effort) {
    if (effort.isPresent()) {
      finding(root.putObject("effort"), "level", effort.get());
    } else {
      root.putNull("effort");
    }
  }

  private static void entity(ObjectNode node, Entity entity) {
    node.put("type", lower(entity.type()))
        .put("begin", entity.begin())
        .put("end", entity.end())
        .put("value", entity.value())
        .put("currency", entity.currency());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

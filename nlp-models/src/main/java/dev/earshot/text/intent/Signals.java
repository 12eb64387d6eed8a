// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.util.List;
import java.util.Optional;

/**
 * What a text wants, feels and tells beside topics and sentiment. All lists are unmodifiable.
 *
 * @param intents the surest first
 * @param response whether an answer is due
 * @param emotions the surest first
 * @param effort what it took; empty if nothing is said of it
 * @param entities by place in the text
 */
public record Signals(
    List<Finding<Intent>> intents,
    ResponseNeed response,
    List<Finding<Emotion>> emotions,
    Optional<Finding<Effort>> effort,
    List<Entity> entities) {

  /** Nothing was found, or nothing was read. */
  public static final Signals NONE =
      new Signals(List.of(), ResponseNeed.NONE, List.of(), Optional.empty(), List.of());

  public Signals {
    intents = List.copyOf(intents);
    emotions = List.copyOf(emotions);
    entities = List.copyOf(entities);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.topic.head.TopicModel;
import java.util.Optional;

/**
 * What a training gives.
 *
 * @param sentiment decides what a text feels like
 * @param topics adds topics of an organisation's own labels, if they were trained
 */
public record TrainedModel(HeadModel sentiment, Optional<TopicModel> topics) {

  /** What ships: a sentiment head alone. */
  public static TrainedModel shipped() {
    return new TrainedModel(HeadModel.shipped(), Optional.empty());
  }

  /** Names the heads. */
  public String version() {
    return version(sentiment.version(), topics.map(TopicModel::version));
  }

  /** Names heads of these versions. */
  static String version(String sentiment, Optional<String> topics) {
    return sentiment + topics.map(version -> "/" + version).orElse("");
  }
}

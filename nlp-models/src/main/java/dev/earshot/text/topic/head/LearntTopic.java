// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

import dev.earshot.text.topic.TopicPath;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A topic that a head knows.
 *
 * @param path of the topic
 * @param slope by which evidence becomes log-odds, positive
 * @param offset log-odds of no evidence
 * @param threshold probability from which on the topic is said, in (0, 1)
 */
public record LearntTopic(String path, double slope, double offset, double threshold) {

  public LearntTopic {
    if (!TopicPath.isPath(path)) {
      throw new IllegalArgumentException("a topic has no path");
    }
    if (!(slope > 0 && slope < Double.POSITIVE_INFINITY && Double.isFinite(offset))) {
      throw new IllegalArgumentException("a topic's evidence says nothing");
    }
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("a topic has a threshold of " + threshold);
    }
  }

  /** The probability that a text with so much evidence is about it, in [0, 1]. */
  public double probability(double evidence) {
    return 1 / (1 + StrictMath.exp(-(slope * evidence + offset)));
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(path);
    out.writeDouble(slope);
    out.writeDouble(offset);
    out.writeDouble(threshold);
  }

  static LearntTopic read(DataInput in) throws IOException {
    return new LearntTopic(in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble());
  }
}

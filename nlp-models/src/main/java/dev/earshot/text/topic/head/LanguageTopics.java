// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic.head;

import dev.earshot.text.sentiment.ngram.Counts;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The topics that a head knows of texts in one language.
 *
 * @param taxonomy version of the taxonomy whose queries were heard in training; empty for none
 * @param decides whether the head decides alone on its topics, and what queries find of them is
 *     evidence only; else it adds to what they find
 * @param topics by path, ascending and distinct; unmodifiable, at least one
 * @param table what features speak for, in the order of the topics
 */
public record LanguageTopics(
    String taxonomy, boolean decides, List<LearntTopic> topics, TopicTable table) {

  /** How many topics a language may have. */
  public static final int MOST = 1_000;

  /** A path of one letter with its length, and three numbers. */
  private static final int BYTES_OF_TOPIC = 3 + 3 * Double.BYTES;

  public LanguageTopics {
    topics = List.copyOf(topics);
    if (topics.isEmpty() || topics.size() > MOST || topics.size() != table.topics()) {
      throw new IllegalArgumentException("a language has " + topics.size() + " topics");
    }
    for (int i = 1; i < topics.size(); i++) {
      if (topics.get(i - 1).path().compareTo(topics.get(i).path()) >= 0) {
        throw new IllegalArgumentException("topics are out of order");
      }
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(taxonomy);
    out.writeBoolean(decides);
    out.writeInt(topics.size());
    for (LearntTopic topic : topics) {
      topic.write(out);
    }
    table.write(out);
  }

  static LanguageTopics read(DataInput in) throws IOException {
    String taxonomy = in.readUTF();
    boolean decides = in.readBoolean();
    int count = Counts.read(in, BYTES_OF_TOPIC);
    if (count > MOST) {
      throw new IOException("it is damaged: a language has " + count + " topics");
    }
    List<LearntTopic> topics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      topics.add(LearntTopic.read(in));
    }
    return new LanguageTopics(taxonomy, decides, topics, TopicTable.read(in, count));
  }
}

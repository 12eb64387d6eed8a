// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.sentiment.embedding.SentenceEncoder;
import dev.earshot.text.sentiment.head.SentimentHead;
import dev.earshot.text.topic.head.TopicHead;
import java.util.Optional;

/** The heads of one analyzer, and the embedding model where the profile asks for it. */
final class HeadLease implements AutoCloseable {

  private final SentimentHead head;
  private final Optional<SentenceEncoder> encoder;
  private final Optional<TopicHead> topics;
  private final String modelVersion;

  private HeadLease(
      SentimentHead head, Optional<SentenceEncoder> encoder, Optional<TopicHead> topics) {
    this.head = head;
    this.encoder = encoder;
    this.topics = topics;
    this.modelVersion =
        modelVersion(TrainedModel.version(head.version(), topics.map(TopicHead::version)))
            + encoder.map(open -> "/" + SentenceEncoder.MODEL).orElse("");
  }

  /** The heads that {@code settings} ask for. */
  static HeadLease open(TextSettings settings) {
    Optional<SentenceEncoder> encoder =
        switch (settings.profile()) {
          case FAST -> Optional.empty();
          case ACCURATE -> Optional.of(SentenceEncoder.open());
        };
    SentimentHead head =
        new SentimentHead(
            settings.head(), settings.headOptions(), encoder.map(open -> open::encode));
    return new HeadLease(head, encoder, settings.topicHead().map(TopicHead::new));
  }

  SentimentHead head() {
    return head;
  }

  /** The topic head that reads texts in a language, if there is one. */
  Optional<TopicHead> topics(String language) {
    return topics.filter(open -> open.reads(language));
  }

  /** Names all models behind a result. */
  String modelVersion() {
    return modelVersion;
  }

  /** Names the sentence models with the heads' version. */
  static String modelVersion(String heads) {
    return CoreNlp.modelVersion() + "/" + heads;
  }

  @Override
  public void close() {
    topics.ifPresent(TopicHead::close);
    encoder.ifPresent(SentenceEncoder::close);
  }
}

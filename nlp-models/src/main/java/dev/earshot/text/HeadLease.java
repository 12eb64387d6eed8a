// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.sentiment.embedding.SentenceEncoder;
import dev.earshot.text.sentiment.head.SentimentHead;
import java.util.Optional;

/** The head of one analyzer, and the embedding model where the profile asks for it. */
final class HeadLease implements AutoCloseable {

  private final SentimentHead head;
  private final Optional<SentenceEncoder> encoder;

  private HeadLease(SentimentHead head, Optional<SentenceEncoder> encoder) {
    this.head = head;
    this.encoder = encoder;
  }

  /** The head that {@code settings} ask for. */
  static HeadLease open(TextSettings settings) {
    Optional<SentenceEncoder> encoder =
        switch (settings.profile()) {
          case FAST -> Optional.empty();
          case ACCURATE -> Optional.of(SentenceEncoder.open());
        };
    SentimentHead head =
        new SentimentHead(
            settings.head(), settings.headOptions(), encoder.map(open -> open::encode));
    return new HeadLease(head, encoder);
  }

  SentimentHead head() {
    return head;
  }

  /** Names all models behind a result. */
  String modelVersion() {
    return modelVersion(head.version()) + encoder.map(e -> "/" + SentenceEncoder.MODEL).orElse("");
  }

  /** Names the sentence models with a head's version. */
  static String modelVersion(String headVersion) {
    return CoreNlp.modelVersion() + "/" + headVersion;
  }

  @Override
  public void close() {
    encoder.ifPresent(SentenceEncoder::close);
  }
}

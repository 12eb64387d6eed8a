// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.language.Language;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.Redacted;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.privacy.SpecialCategories;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.topic.TopicMatcher;
import java.util.List;

/** Redact, tell the language, read the sentences, find the topics: each stage may fail alone. */
final class StagedTextAnalyzer implements TextAnalyzer {

  private final TextSettings settings;
  private final Redactor redactor;
  private final LanguageDetector languages;
  private final CoreNlp models;
  private final HeadLease head;
  private final TopicMatcher topics;
  private final Lineage lineage;
  private boolean closed;

  StagedTextAnalyzer(
      TextSettings settings,
      Redactor redactor,
      LanguageDetector languages,
      CoreNlp models,
      HeadLease head,
      TopicMatcher topics) {
    this.settings = settings;
    this.redactor = redactor;
    this.languages = languages;
    this.models = models;
    this.head = head;
    this.topics = topics;
    this.lineage =
        new Lineage(head.modelVersion(), settings.taxonomy().version(), settings.profile());
  }

  @Override
  public TextAnalysis analyze(String text, TextHints hints) {
    if (closed) {
      throw new IllegalStateException("this text analyzer is closed");
    }
    try {
      return read(redactor.redact(text, hints.phoneRegion()), hints);
    } catch (RuntimeException | StackOverflowError e) {
      return withheld(e);
    }
  }

  private TextAnalysis read(Redacted redacted, TextHints hints) {
    Reading reading = new Reading(redacted.text(), settings);
    Language language = languages.detect(reading.part(), hints.language());
    if (!reading.isBlank()) {
      if (language.isEnglish()) {
        reading.readSentences(models);
        reading.findTopics(topics);
      } else {
        reading.refuse(language);
      }
    }
    // Before the failures are asked for: deciding may add one.
    Sentiment sentiment = reading.sentiment(head.head(), language);
    return new TextAnalysis(
        redacted.text(),
        language,
        sentiment,
        reading.sentences(),
        reading.topics(),
        List.of(),
        redacted.redactions(),
        SpecialCategories.find(redacted.text(), language.code()),
        reading.failures(),
        lineage);
  }

  private TextAnalysis withheld(Throwable cause) {
    return new TextAnalysis(
        "",
        Language.UNKNOWN,
        Sentiment.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(TextFailure.of(TextFailure.Code.REDACTION_FAILED, cause)),
        lineage);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      topics.close();
      head.close();
      languages.close();
      models.close();
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.intent.SignalReader;
import dev.earshot.text.intent.Signals;
import dev.earshot.text.language.Language;
import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.Redacted;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.privacy.ShapeException;
import dev.earshot.text.privacy.SpecialCategories;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.topic.LiveTaxonomies;
import dev.earshot.text.topic.LiveTopicMatcher;
import dev.earshot.text.topic.RecentMatchers;
import dev.earshot.text.topic.Taxonomies;
import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.TopicMatcher;
import java.util.List;
import java.util.Optional;

/**
 * Redact, tell the language, read the sentences, find topics, aspects and signals: each stage may
 * fail alone.
 */
final class StagedTextAnalyzer implements TextAnalyzer {

  private final TextSettings settings;
  private final Redactor redactor;
  private final LanguageDetector languages;
  private final CoreNlp models;
  private final HeadLease head;
  private final LiveTaxonomies topics;
  private final SignalReader signals;
  private final RecentMatchers others = new RecentMatchers(RecentMatchers.USUALLY_KEPT);
  private boolean closed;

  StagedTextAnalyzer(
      TextSettings settings,
      Redactor redactor,
      LanguageDetector languages,
      CoreNlp models,
      HeadLease head,
      LiveTaxonomies topics,
      SignalReader signals) {
    this.settings = settings;
    this.redactor = redactor;
    this.languages = languages;
    this.models = models;
    this.head = head;
    this.topics = topics;
    this.signals = signals;
  }

  @Override
  public void replaceTaxonomy(Taxonomy taxonomy) {
    topics.replace(taxonomy);
  }

  @Override
  public void prepare(Taxonomy taxonomy) {
    refuseIfClosed();
    others.of(taxonomy);
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("this text analyzer is closed");
    }
  }

  @Override
  public TextAnalysis analyze(String text, TextHints hints) {
    return analyze(text, hints, Optional.empty());
  }

  @Override
  public TextAnalysis analyze(String text, TextHints hints, Taxonomies instead) {
    return analyze(text, hints, Optional.of(instead));
  }

  private TextAnalysis analyze(String text, TextHints hints, Optional<Taxonomies> instead) {
    refuseIfClosed();
    try {
      return read(redactor.redact(text, hints.phoneRegion()), hints, instead);
    } catch (RuntimeException | StackOverflowError e) {
      return withheld(e, lineage(mainVersion(instead)));
    }
  }

  private Lineage lineage(String taxonomyVersion) {
    return new Lineage(head.modelVersion(), taxonomyVersion, settings.profile());
  }

  private String mainVersion(Optional<Taxonomies> instead) {
    return instead
        .flatMap(taxonomies -> taxonomies.in(topics.mainLanguage()))
        .map(Taxonomy::version)
        .orElseGet(topics::mainVersion);
  }

  private TextAnalysis read(Redacted redacted, TextHints hints, Optional<Taxonomies> instead) {
    Reading reading = new Reading(redacted.text(), settings);
    Language language = languages.detect(reading.part(), hints.language());
    Optional<Taxonomy> other = instead.flatMap(taxonomies -> taxonomies.in(language.code()));
    if (other.isPresent()) {
      return read(redacted, hints, reading, language, other.map(others::of), instead);
    }
    Optional<LiveTopicMatcher.Lease> lease = topics.lease(language.code());
    try {
      Optional<TopicMatcher> matcher = lease.map(LiveTopicMatcher.Lease::matcher);
      return read(redacted, hints, reading, language, matcher, instead);
    } finally {
      lease.ifPresent(LiveTopicMatcher.Lease::close);
    }
  }

  private TextAnalysis read(
      Redacted redacted,
      TextHints hints,
      Reading reading,
      Language language,
      Optional<TopicMatcher> matcher,
      Optional<Taxonomies> instead) {
    boolean isRead = language.isEnglish() && !reading.isBlank();
    if (isRead) {
      reading.readSentences(models);
      matcher.ifPresent(reading::findTopics);
      head.topics(language.code()).ifPresent(topicHead -> reading.addTopics(topicHead, language));
      reading.findAspects();
      reading.readSignals(signals);
    }
    // Before the failures are asked for: deciding may add one.
    Sentiment sentiment = reading.sentiment(head.head(), language, hints.rating());
    if (!isRead && !reading.isBlank()) {
      reading.readForeign(
          language,
          matcher,
          head.topics(language.code()),
          sentiment,
          head.head().reads(language.code()));
    }
    return new TextAnalysis(
        redacted.text(),
        language,
        sentiment,
        reading.sentences(),
        reading.topics(),
        reading.aspects(),
        reading.signals(),
        redacted.redactions(),
        SpecialCategories.find(redacted.text(), language.code()),
        reading.failures(),
        lineage(
            matcher
                .map(found -> found.taxonomy().version())
                .orElseGet(() -> mainVersion(instead))));
  }

  private static TextFailure failure(Throwable cause) {
    return cause instanceof ShapeException
        ? new TextFailure(TextFailure.Code.REDACTION_FAILED, cause.getMessage())
        : TextFailure.of(TextFailure.Code.REDACTION_FAILED, cause);
  }

  private static TextAnalysis withheld(Throwable cause, Lineage lineage) {
    return new TextAnalysis(
        "",
        Language.UNKNOWN,
        Sentiment.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        Signals.NONE,
        List.of(),
        List.of(),
        List.of(failure(cause)),
        lineage);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      topics.close();
      others.close();
      signals.close();
      head.close();
      languages.close();
      models.close();
    }
  }
}

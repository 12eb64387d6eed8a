// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.aspect.Aspect;
import dev.earshot.text.aspect.AspectFinder;
import dev.earshot.text.aspect.LocalSentiment;
import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.intent.SignalReader;
import dev.earshot.text.intent.Signals;
import dev.earshot.text.language.Language;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.head.SentimentHead;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicMatcher;
import dev.earshot.text.topic.TopicMatches;
import dev.earshot.text.topic.head.TopicFinding;
import dev.earshot.text.topic.head.TopicHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One redacted text while it is being read: what was found so far and what failed. */
final class Reading {

  private final TextSettings settings;
  private final String part;
  private final List<TextFailure> failures = new ArrayList<>();
  private List<ParsedSentence> parsed = List.of();
  private List<SentenceSentiment> sentences = List.of();
  private List<LocalSentiment> places = List.of();
  private List<TopicHit> hits = List.of();
  private List<TopicMention> topics = List.of();
  private List<AspectMention> aspects = List.of();
  private Signals signals = Signals.NONE;

  Reading(String text, TextSettings settings) {
    this.settings = settings;
    this.part = firstPart(text, settings.maximumLength());
    if (part.length() < text.length()) {
      fail(
          TextFailure.Code.TEXT_TRUNCATED,
          "analysed are the first " + part.length() + " of " + text.length() + " units");
    }
  }

  /** What is analysed of the text: all of it, or a first part that ends between words. */
  String part() {
    return part;
  }

  boolean isBlank() {
    return part.isBlank();
  }

  void readSentences(CoreNlp models) {
    try {
      parsed = models.sentences(part, settings.maximumSentenceTokens());
      sentences = sentiments();
      places = places();
      sentences.forEach(this::noteIfTooLong);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      failures.add(TextFailure.of(TextFailure.Code.ANALYSIS_FAILED, e));
    }
  }

  private List<SentenceSentiment> sentiments() {
    List<SentenceSentiment> all = new ArrayList<>(parsed.size());
    for (ParsedSentence sentence : parsed) {
      all.add(SentenceSentiment.of(sentence));
    }
    return List.copyOf(all);
  }

  private List<LocalSentiment> places() {
    List<LocalSentiment> all = new ArrayList<>();
    for (int i = 0; i < parsed.size(); i++) {
      all.add(new LocalSentiment(parsed.get(i), sentences.get(i).score()));
    }
    return all;
  }

  void findTopics(TopicMatcher matcher) {
    findTopics(matcher, matches -> TopicMentions.of(part, matches.hits(), sentences, places));
  }

  private void findTopics(
      TopicMatcher matcher, Function<TopicMatches, List<TopicMention>> mentions) {
    try {
      TopicMatches matches = matcher.match(part);
      hits = matches.hits();
      topics = mentions.apply(matches);
      matches
          .failedQueries()
          .forEach(query -> fail(TextFailure.Code.TOPIC_QUERY_FAILED, "query " + query));
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(TextFailure.of(TextFailure.Code.TOPICS_FAILED, e));
    }
  }

  /** Adds what the topic head says beside the queries. */
  void addTopics(TopicHead head, Language language) {
    addTopics(
        head,
        language,
        finding -> TopicMentions.score(finding.begin(), finding.end(), sentences, places));
  }

  private void addTopics(TopicHead head, Language language, ToDoubleFunction<TopicFinding> score) {
    try {
      TopicHead.Answer answer = head.read(language.code(), part, hits);
      topics = TopicMentions.joined(part, topics, answer, score, head::queryId);
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(TextFailure.of(TextFailure.Code.TOPIC_HEAD_FAILED, e));
    }
  }

  void findAspects() {
    try {
      List<AspectMention> found = new ArrayList<>();
      for (LocalSentiment place : places) {
        AspectFinder.find(place).forEach(aspect -> found.add(mention(aspect)));
      }
      aspects = List.copyOf(found);
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(TextFailure.of(TextFailure.Code.ASPECTS_FAILED, e));
    }
  }

  private static AspectMention mention(Aspect aspect) {
    return new AspectMention(
        aspect.term(), aspect.begin(), aspect.end(), aspect.score(), aspect.opinions());
  }

  void readSignals(SignalReader reader) {
    try {
      signals = reader.read(part, parsed, sentences);
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(TextFailure.of(TextFailure.Code.SIGNALS_FAILED, e));
    }
  }

  /**
   * Finds topics in a text that is not English, and says what was not read.
   *
   * @param matcher of its language, if there is one
   * @param topicHead that reads its language, if there is one
   * @param judged what the whole text feels like
   * @param hasHead whether that comes from a head of its language
   */
  void readForeign(
      Language language,
      Optional<TopicMatcher> matcher,
      Optional<TopicHead> topicHead,
      Sentiment judged,
      boolean hasHead) {
    refuse(language, matcher.isPresent() || topicHead.isPresent(), hasHead);
    matcher.ifPresent(
        found ->
            findTopics(found, matches -> TopicMentions.of(part, matches.hits(), judged.score())));
    topicHead.ifPresent(head -> addTopics(head, language, finding -> judged.score()));
  }

  private void refuse(Language language, boolean hasTopics, boolean hasHead) {
    if (hasTopics || hasHead) {
      fail(
          TextFailure.Code.LANGUAGE_PARTLY_SUPPORTED,
          "of '"
              + language.code()
              + "' are read: "
              + (hasTopics && hasHead ? "topics and sentiment" : hasTopics ? "topics" : "sentiment")
              + ", nothing else");
    } else {
      fail(
          TextFailure.Code.LANGUAGE_UNSUPPORTED,
          "there is neither a taxonomy nor a sentiment head for '" + language.code() + "'");
    }
  }

  Sentiment sentiment(SentimentHead head, Language language, OptionalDouble rating) {
    try {
      return language.isEnglish()
          ? head.judge(part, sentences, language.confidence())
          : head.judgeIn(language.code(), part, language.confidence(), rating);
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(TextFailure.of(TextFailure.Code.ANALYSIS_FAILED, e));
      return Sentiment.UNKNOWN;
    }
  }

  /** The sentences with their tokens, tags and trees. */
  List<ParsedSentence> parsed() {
    return parsed;
  }

  List<SentenceSentiment> sentences() {
    return sentences;
  }

  List<TopicMention> topics() {
    return topics;
  }

  List<AspectMention> aspects() {
    return aspects;
  }

  Signals signals() {
    return signals;
  }

  List<TextFailure> failures() {
    return failures;
  }

  private void noteIfTooLong(SentenceSentiment sentence) {
    switch (sentence.basis()) {
      case PARSED -> {}
      case TOO_LONG ->
          fail(
              TextFailure.Code.SENTENCE_TOO_LONG,
              "the sentence at "
                  + sentence.begin()
                  + " has "
                  + sentence.tokens()
                  + " tokens; read are at most "
                  + settings.maximumSentenceTokens());
    }
  }

  private void fail(TextFailure.Code code, String message) {
    failures.add(new TextFailure(code, message));
  }

  private static String firstPart(String text, int maximum) {
    if (text.length() <= maximum) {
      return text;
    }
    int end = maximum;
    while (end > maximum / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end > maximum / 2 ? end : beforeSurrogate(text, maximum));
  }

  private static int beforeSurrogate(String text, int end) {
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.topic.TopicHit;
import dev.earshot.text.topic.TopicMatcher;
import java.util.List;

/**
 * Reads intents, emotions, effort, entities and the need of an answer. Safe for several threads.
 */
public final class SignalReader implements AutoCloseable {

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.7;

  /** The share of a sentence's probability that its sentiment lends to complaint or praise. */
  private static final double SENTIMENT_SHARE = 0.6;

  /** A sentence as bad, or as good, as this speaks for itself. */
  private static final double STRONG = 0.35;

  private final Cues cues = Cues.load();
  private final TopicMatcher matcher = cues.matcher();
  private final EntityFinder entities;

  /** A reader that knows {@code names} beside the shipped places. */
  public SignalReader(EntityNames names) {
    entities = new EntityFinder(names);
  }

  /**
   * The signals in {@code text}.
   *
   * @param sentences of the text
   * @param feelings of the same sentences
   */
  public Signals read(
      String text, List<ParsedSentence> sentences, List<SentenceSentiment> feelings) {
    Gathered gathered = new Gathered();
    matcher.match(text).hits().forEach(hit -> gathered.addCue(hit, sentences));
    for (int i = 0; i < sentences.size(); i++) {
      gathered.addForm(sentences.get(i));
      gathered.addFeeling(feelings.get(i));
    }
    List<Finding<Intent>> intents = gathered.intents.sorted();
    return new Signals(
        intents,
        ResponseRule.of(intents),
        gathered.emotions.sorted(),
        gathered.effort.sorted().stream().findFirst(),
        entities.find(text));
  }

  @Override
  public void close() {
    matcher.close();
  }

  /** What was found in one text so far. */
  private final class Gathered {

    private final Findings<Intent> intents = new Findings<>(Intent.class);
    private final Findings<Emotion> emotions = new Findings<>(Emotion.class);
    private final Findings<Effort> effort = new Findings<>(Effort.class);

    void addCue(TopicHit hit, List<ParsedSentence> sentences) {
      Cue cue = cues.of(hit.path());
      if (cue.unlessNegated() && isNegated(hit, sentences)) {
        return;
      }
      Evidence evidence = new Evidence(cue.id(), hit.begin(), hit.end());
      if (cue.says() instanceof Intent intent) {
        intents.add(intent, cue.confidence(), evidence);
      } else if (cue.says() instanceof Emotion emotion) {
        emotions.add(emotion, cue.confidence(), evidence);
      } else if (cue.says() instanceof Effort taken) {
        effort.add(taken, cue.confidence(), evidence);
      }
    }

    private boolean isNegated(TopicHit hit, List<ParsedSentence> sentences) {
      for (ParsedSentence sentence : sentences) {
        if (sentence.begin() <= hit.begin() && hit.begin() < sentence.end()) {
          return SentenceForm.isNegated(sentence, hit.begin());
        }
      }
      return false;
    }

    void addForm(ParsedSentence sentence) {
      if (SentenceForm.isMarkedAsQuestion(sentence)) {
        add(Intent.QUESTION, SURE, "question.mark", sentence);
      }
      if (SentenceForm.isBuiltAsQuestion(sentence)) {
        add(Intent.QUESTION, LIKELY, "question.form", sentence);
      }
      if (SentenceForm.isCommand(sentence)) {
        add(Intent.REQUEST, LIKELY / 2, "request.command", sentence);
      }
    }

    private void add(Intent intent, double confidence, String rule, ParsedSentence sentence) {
      intents.add(intent, confidence, new Evidence(rule, sentence.begin(), sentence.end()));
    }

    void addFeeling(SentenceSentiment feeling) {
      if (feeling.label() == SentimentLabel.NEGATIVE && feeling.score() <= -STRONG) {
        add(Intent.COMPLAINT, "complaint.sentiment", feeling);
      } else if (feeling.label() == SentimentLabel.POSITIVE && feeling.score() >= STRONG) {
        add(Intent.PRAISE, "praise.sentiment", feeling);
      }
    }

    private void add(Intent intent, String rule, SentenceSentiment feeling) {
      double confidence = SENTIMENT_SHARE * feeling.probabilities().folded().of(feeling.label());
      intents.add(intent, confidence, new Evidence(rule, feeling.begin(), feeling.end()));
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalReaderTest {

  private static final FiveClasses NEUTRAL = new FiveClasses(0, 0, 1, 0, 0);
  private static final FiveClasses AWFUL = new FiveClasses(0.8, 0.2, 0, 0, 0);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+|\\S");
  private static final SignalReader READER = new SignalReader(EntityNames.NONE);

  @AfterAll
  static void close() {
    READER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This is unacceptable. | COMPLAINT",
        "My parcel still has not arrived. | COMPLAINT",
        "Please send me the invoice. | REQUEST",
        "Can someone help with my booking | REQUEST",
        "Do you open on Sunday? | QUESTION",
        "Thank you so much for the quick help. | PRAISE",
        "We love this place. | PRAISE",
        "You should offer a vegan menu. | SUGGESTION",
        "It would be great if it had a timer. | SUGGESTION",
        "I will never shop here again. | CHURN",
        "We are switching to another provider. | CHURN",
        "You will hear from my lawyer. | LEGAL_THREAT",
        "I am going to sue you. | LEGAL_THREAT",
        "The charger caught fire. | SAFETY_THREAT",
      })
  void tellsIntents(String text, Intent intent) {
    assertThat(read(text).intents()).extracting(Finding::what).contains(intent);
  }

  @Test
  void tellsSeveralIntentsOfOneText() {
    assertThat(read("Still not fixed! Please call me, or my lawyer will. Is that clear?").intents())
        .extracting(Finding::what)
        .contains(Intent.COMPLAINT, Intent.REQUEST, Intent.LEGAL_THREAT, Intent.QUESTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am furious about this | ANGER",
        "so frustrating to deal with | FRUSTRATION",
        "very disappointed in the quality | DISAPPOINTMENT",
        "that made me cry | SADNESS",
        "I am worried about my data | FEAR",
        "so happy with the sofa | JOY",
        "thanks a lot | GRATITUDE",
        "wow, what a surprise | SURPRISE",
      })
  void tellsEmotions(String text, Emotion emotion) {
    assertThat(read(text).emotions().get(0).what()).isEqualTo(emotion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I had to call three times | HIGH",
        "on hold for over an hour | HIGH",
        "they sent me from one department to another | HIGH",
        "it is impossible to reach anyone | HIGH",
        "so easy to set up | LOW",
        "sorted within minutes | LOW",
      })
  void tellsEffort(String text, Effort effort) {
    assertThat(read(text).effort().orElseThrow().what()).isEqualTo(effort);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I am not happy", "We never enjoyed it", "no thanks"})
  void hearsNegations(String text) {
    assertThat(read(text).emotions())
        .extracting(Finding::what)
        .doesNotContain(Emotion.JOY, Emotion.GRATITUDE);
  }

  @Test
  void showsTheWordsAndTheRule() {
    String text = "I will never shop here again";
    Finding<Intent> churn =
        read(text).intents().stream()
            .filter(found -> found.what() == Intent.CHURN)
            .findFirst()
            .orElseThrow();
    Evidence evidence = churn.evidence().get(0);
    assertThat(evidence.rule()).isEqualTo("churn.leaving");
    assertThat(text.substring(evidence.begin(), evidence.end())).startsWith("never shop");
    assertThat(churn.confidence()).isBetween(0.5, 0.99);
  }

  @Test
  void takesStrongSentimentForComplaint() {
    String text = "Meh";
    assertThat(read(text, NEUTRAL).intents()).isEmpty();
    assertThat(read(text, AWFUL).intents())
        .extracting(Finding::what)
        .containsExactly(Intent.COMPLAINT);
  }

  @Test
  void knowsWhoWaitsForAnAnswer() {
    ResponseNeed question = read("When do you open on Sunday?").response();
    assertThat(question.needed()).isTrue();
    assertThat(question.because()).contains(Intent.QUESTION);
    assertThat(read("Thank you for the great service").response().needed()).isFalse();
    assertThat(read("my lawyer will write").response().because())
        .containsExactly(Intent.LEGAL_THREAT);
    assertThat(read("").response()).isEqualTo(ResponseNeed.NONE);
  }

  private static Signals read(String text) {
    return read(text, NEUTRAL);
  }

  private static Signals read(String text, FiveClasses feeling) {
    List<ParsedSentence> sentences = new ArrayList<>();
    for (Matcher part = Pattern.compile("[^.!?]+[.!?]?").matcher(text); part.find(); ) {
      List<Token> tokens = new ArrayList<>();
      for (Matcher word = WORD.matcher(part.group()); word.find(); ) {
        int begin = part.start() + word.start();
        tokens.add(new Token(begin, part.start() + word.end(), word.group(), "NN"));
      }
      sentences.add(ParsedSentence.unparsed(tokens));
    }
    List<SentenceSentiment> feelings =
        sentences.stream()
            .map(s -> SentenceSentiment.parsed(s.begin(), s.end(), s.tokens().size(), feeling))
            .toList();
    return READER.read(text, sentences, feelings);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.earshot.text.sentiment.Contribution;
import dev.earshot.text.sentiment.FiveClasses;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.Sentiment;
import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.ThreeClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentHeadTest {

  private static final FiveClasses BAD = new FiveClasses(0.5, 0.35, 0.1, 0.04, 0.01);
  private static final FiveClasses CALM = new FiveClasses(0.02, 0.12, 0.72, 0.12, 0.02);
  private static final FiveClasses GOOD = new FiveClasses(0.01, 0.04, 0.1, 0.35, 0.5);

  private final SentimentHead head = new SentimentHead(HeadModel.shipped(), HeadOptions.USUAL);

  @Test
  void hearsAllSources() {
    assertThat(judge("A terrible, rude answer.", BAD).label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(judge("A wonderful, kind answer!", GOOD).label()).isEqualTo(SentimentLabel.POSITIVE);
    assertThat(judge("How do I change my address?", CALM).label())
        .isEqualTo(SentimentLabel.NEUTRAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A terrible, rude answer.",
        "Thanks a lot for nothing!",
        "Which gate?",
        "Good food, bad service, would come again if it were cheaper than theirs :("
      })
  void explainsItsScore(String text) {
    for (FiveClasses classes : List.of(BAD, CALM, GOOD)) {
      Sentiment sentiment = judge(text, classes);
      double sum = sentiment.contributions().stream().mapToDouble(Contribution::contribution).sum();
      assertThat(sum).isCloseTo(sentiment.score(), within(1e-9));
      assertThat(sentiment.contributions())
          .extracting(Contribution::input)
          .containsExactly("sentence-network", "rules", "words", "expectation");
    }
  }

  @ParameterizedTest
  @CsvSource({"👍🏽, POSITIVE", "'😡 😡!', NEGATIVE", "'@shop ❤️ 10/10', POSITIVE"})
  void readsFacesWithoutWordsAsFaces(String text, SentimentLabel label) {
    assertThat(judge(text, CALM).label()).isEqualTo(label);
    assertThat(judge(text, CALM).contributions())
        .extracting(Contribution::input)
        .containsExactly("faces");
  }

  @ParameterizedTest
  @CsvSource({"Super ride, POSITIVE", "gud, POSITIVE", "money back, NEGATIVE", "Monday, NEUTRAL"})
  void understandsAFewWords(String text, SentimentLabel label) {
    assertThat(judge(text, CALM).label()).isEqualTo(label);
  }

  @Test
  void isLessSureInADoubtfulLanguage() {
    List<SentenceSentiment> sentences = List.of(sentence(5, BAD));
    double sure = head.judge("Awful service.", sentences, 0.9).confidence();
    assertThat(head.judge("Awful service.", sentences, 0.3).confidence())
        .isCloseTo(sure / 2, within(1e-9));
  }

  @Test
  void countsUnreadSentencesAsUnread() {
    var sentences = List.of(sentence(10, BAD), SentenceSentiment.tooLong(0, 1, 150));
    assertThat(head.judge("Awful service.", sentences, 1).confidence()).isLessThan(0.1);
  }

  @Test
  void knowsNothingOfNothing() {
    assertThat(head.judge("", List.of(), 1)).isEqualTo(Sentiment.UNKNOWN);
    assertThat(head.judgeIn("de", "Alles gut", 1)).isEqualTo(Sentiment.UNKNOWN);
    assertThat(head.reads("de")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void isLessSureWithEachDoubt(Doubt doubt) {
    Trust trust = HeadModel.shipped().plain().trust();
    assertThat(trust.confidence(0.8, Set.of(doubt))).isLessThan(trust.confidence(0.8, Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "'Thanks for nothing, great job losing it.', SARCASM",
    "'Lovely room but an awful, dirty bath.', MIXED",
    "It would be better if it worked., CONDITION",
    "It is better than theirs., COMPARISON",
    "Is it late?, QUESTION"
  })
  void raisesTheDoubt(String text, Doubt doubt) {
    assertThat(HeadInputs.of(text, List.of(sentence(8, CALM))).doubts()).contains(doubt);
  }

  @Test
  void canDoWithoutANeutralClass() {
    var polar = new SentimentHead(HeadModel.shipped(), new HeadOptions(false, Optional.empty()));
    Sentiment sentiment = polar.judge("How do I pay?", List.of(sentence(5, CALM)), 1);
    assertThat(sentiment.label()).isNotEqualTo(SentimentLabel.NEUTRAL);
    assertThat(sentiment.probabilities().neutral()).isCloseTo(0, within(1e-9));
    double sum = sentiment.contributions().stream().mapToDouble(Contribution::contribution).sum();
    assertThat(sum).isCloseTo(sentiment.score(), within(1e-9));
  }

  @Test
  void leansTowardsTheMixThatIsExpected() {
    var mix = Optional.of(new ThreeClasses(0.8, 0.1, 0.1));
    var gloomy = new SentimentHead(HeadModel.shipped(), new HeadOptions(true, mix));
    List<SentenceSentiment> sentences = List.of(sentence(5, CALM));
    assertThat(gloomy.judge("It came on Monday.", sentences, 1).score())
        .isLessThan(head.judge("It came on Monday.", sentences, 1).score());
    assertThatThrownBy(() -> new HeadOptions(true, Optional.of(new ThreeClasses(1, 0, 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asksForASecondOpinionWhenUncertainOnly() {
    AtomicInteger asked = new AtomicInteger();
    var second =
        new SentimentHead(
            HeadModel.shipped(),
            HeadOptions.USUAL,
            Optional.of(
                text -> {
                  asked.incrementAndGet();
                  return new float[384];
                }));
    second.judge("Terrible, rude, awful service, never again!", List.of(sentence(8, BAD)), 1);
    assertThat(asked).hasValue(0);
    Sentiment uncertain = second.judge("Well, it was a thing.", List.of(sentence(6, CALM)), 1);
    assertThat(asked).hasValue(1);
    assertThat(uncertain.contributions())
        .extracting(Contribution::input)
        .containsExactly("sentence-network", "rules", "words", "embedding", "expectation");
  }

  @Test
  void comesBackFromAFolderAsItWas(@TempDir Path folder) throws IOException {
    HeadFolder.write(folder.resolve("new"), HeadModel.shipped(), "# Card\n");
    HeadModel read = HeadFolder.read(folder.resolve("new"));
    assertThat(read.bytes()).isEqualTo(HeadModel.shipped().bytes());
    assertThat(read.version()).isEqualTo(head.version()).startsWith("head-2-");
    assertThat(Files.readString(folder.resolve("new").resolve(HeadFolder.CARD)))
        .startsWith("# Card");
  }

  @Test
  void refusesWhatIsNoModel(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> HeadFolder.read(folder))
        .hasMessageContaining("there is no sentiment.head");
    Files.writeString(folder.resolve(HeadFolder.HEAD), "something else entirely");
    assertThatThrownBy(() -> HeadFolder.read(folder)).hasMessageContaining("no sentiment model");
  }

  private Sentiment judge(String text, FiveClasses classes) {
    return head.judge(text, List.of(sentence(8, classes)), 1);
  }

  private static SentenceSentiment sentence(int tokens, FiveClasses classes) {
    return SentenceSentiment.parsed(0, 1, tokens, classes);
  }
}

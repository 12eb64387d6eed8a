// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReadingTest {

  @ParameterizedTest
  @CsvSource({
    "the staff was helpful, the staff was not helpful",
    "this is very good, this is good",
    "this is good, this is slightly good",
    "this is GREAT, this is great",
    "this is great!!!, this is great",
    "sooooo gooooood, so-so",
    "no problem at all, a problem",
    "it was great, it would be great if it worked",
    "we liked it 😍, we liked it 😡",
    "slow but friendly, friendly but slow",
    "it is safe, is it safe?",
    "thx :), thx :(",
    "super, super slow",
    "super!, super"
  })
  void likesTheFirstBetter(String better, String worse) {
    assertThat(read(better).get(RuleInput.BALANCE))
        .isGreaterThan(read(worse).get(RuleInput.BALANCE));
  }

  @Test
  void hearsAWordOfDegreeThatNoWordFollows() {
    assertThat(read("Super!").get(RuleInput.BALANCE)).isPositive();
    assertThat(read("A super green bus").get(RuleInput.BALANCE)).isZero();
  }

  @Test
  void takesAComplaintForBadWhateverItsWords() {
    assertThat(read("Still waiting for my parcel, nobody answers.").get(RuleInput.BALANCE))
        .isNegative();
    assertThat(read("The app keeps crashing on login").get(RuleInput.PROBLEMS)).isPositive();
  }

  @Test
  void tellsPraiseInTheFormOfAQuestionFromAQuestion() {
    assertThat(read("What a wonderful stay.").get(RuleInput.BEGINS_AS_QUESTION)).isZero();
    assertThat(read("What time do you open").get(RuleInput.BEGINS_AS_QUESTION)).isOne();
    assertThat(read("Can I bring a dog?").get(RuleInput.CALM_REQUEST)).isOne();
    assertThat(read("Why is this horrible bug still there?").get(RuleInput.CALM_REQUEST)).isZero();
  }

  @Test
  void seesThanksBesideAProblem() {
    RuleReading reading = read("Thanks for losing my luggage, great job! Still waiting.");
    assertThat(reading.get(RuleInput.THANKS_WITH_PROBLEM)).isOne();
    assertThat(reading.get(RuleInput.THANKS)).isZero();
  }

  @Test
  void countsBothSidesOfAMixedOpinion() {
    assertThat(read("Lovely room, awful breakfast.").get(RuleInput.MIXED)).isPositive();
    assertThat(read("Lovely room, lovely breakfast.").get(RuleInput.MIXED)).isZero();
  }

  @Test
  void knowsNoFeelingInAPlainStatement() {
    RuleReading reading = read("The shop is on the second floor.");
    assertThat(reading.get(RuleInput.NO_FEELING)).isOne();
    assertThat(reading.get(RuleInput.BALANCE)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "!!!", "???", "@a @b", "https://x.y", "😀😀", "\ud83d", "'''", "#"})
  void readsAnythingIntoFiniteNumbers(String text) {
    for (double value : read(text).row()) {
      assertThat(value).isFinite();
    }
  }

  @Test
  void doesNotMistakeAMaskForEmphasis() {
    assertThat(read("On XXXX I called them").get(RuleInput.STRETCHED)).isZero();
    assertThat(read("[EMAIL] wrote").get(RuleInput.CAPITALS)).isCloseTo(0, within(1e-12));
  }

  private static RuleReading read(String text) {
    return RuleReading.of(Signs.of(text, Lexicon.shared()), Lexicon.shared());
  }
}

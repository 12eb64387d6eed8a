// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.sentiment.SentimentLabel;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void knowsWhatAPhraseSaysThatStandsAlone() {
    assertThat(Lexicon.shared().wholeTexts())
        .containsEntry("good service", SentimentLabel.POSITIVE)
        .containsEntry("thank you", SentimentLabel.POSITIVE)
        .containsEntry("never again", SentimentLabel.NEGATIVE)
        .containsEntry("still waiting", SentimentLabel.NEGATIVE)
        .containsEntry("what time", SentimentLabel.NEUTRAL)
        .containsEntry("tomorrow", SentimentLabel.NEUTRAL);
  }

  @Test
  void leavesOutWhatDependsOnOtherWords() {
    assertThat(Lexicon.shared().wholeTexts().keySet())
        .doesNotContain("not", "slightly", "but", "i wish", "how nice", "by mistake")
        .noneMatch(phrase -> phrase.contains("_"))
        .allMatch(phrase -> phrase.chars().anyMatch(Character::isLetter));
  }
}

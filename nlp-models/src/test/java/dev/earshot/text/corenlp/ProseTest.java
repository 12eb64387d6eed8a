// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  @ParameterizedTest
  @CsvSource({
    "see http://x.y/z?a=b now,'see                  now'",
    "@you are late,'     are late'",
    "so #late again,so  late again",
    "mail a@b.co,mail a@b.co"
  })
  void leavesBlanksForWhatIsNoProse(String text, String prose) {
    assertThat(Prose.of(text)).isEqualTo(prose);
  }

  @Test
  void cutsARunThatIsNoWord() {
    assertThat(Prose.of("x".repeat(500))).isEqualTo("x".repeat(200) + " ".repeat(300));
    assertThat(Prose.of("x".repeat(199) + "\ud83d\ude00y")).endsWith("x".repeat(10) + "   ");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00a0", "\u202f", "\u3000", "\n"})
  void keepsAllWordsWhateverBlankIsBetweenThem(String blank) {
    assertThat(Prose.of(("word" + blank).repeat(200)).split("word", -1)).hasSize(201);
  }

  @Test
  void takesEndsOfLinesAndParagraphsForLineEnds() {
    assertThat(Prose.of("one\u2028two\u2029three")).isEqualTo("one\ntwo\nthree");
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void leavesNothingToTheTokenizerThatItStumblesOver() {
    try (CoreNlp models = CoreNlp.open()) {
      String text = "My order was late. " + "\u2028".repeat(40_000) + "So was the refund.";
      assertThat(models.sentences(text, 120)).hasSize(2);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownWordsTest {

  private final List<String> asked = new ArrayList<>();
  private final KnownWords words = new KnownWords(this::meaning);

  /** Numbers are the asked ones' order. */
  private KnownWords.Meaning meaning(char[] text, int begin, int length) {
    String word = new String(text, begin, length);
    asked.add(word);
    return new KnownWords.Meaning(word.toCharArray(), asked.size(), TextTokens.NONE, new int[0]);
  }

  private String known(String word) {
    char[] text = ("-" + word + "-").toCharArray();
    return new String(words.of(text, 1, word.length()).spelling());
  }

  @Test
  void remembersTwoWordsWhoseSpellingsMeet() {
    for (int i = 0; i < 3; i++) {
      assertThat(known("Aa")).isEqualTo("Aa");
      assertThat(known("BB")).isEqualTo("BB");
    }
    assertThat(asked).containsExactly("Aa", "BB");
  }

  @Test
  void forgetsTheOneOfThreeThatWasMetFirst() {
    for (String word : List.of("AaAa", "BBBB", "AaAa", "AaBB", "AaAa")) {
      assertThat(known(word)).isEqualTo(word);
    }
    assertThat(asked).containsExactly("AaAa", "BBBB", "AaBB");
    assertThat(known("BBBB")).isEqualTo("BBBB");
    assertThat(asked).endsWith("BBBB").hasSize(4);
  }

  @Test
  void givesEachWordItsOwnMeaningHoweverManyThereAre() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 50_000; i++) {
        assertThat(known("word" + i)).isEqualTo("word" + i);
      }
    }
  }
}

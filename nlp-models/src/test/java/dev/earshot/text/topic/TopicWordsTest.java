// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicWordsTest {

  @Test
  void givesStemsWithTheirPlaces() {
    try (TopicWords words = TopicWords.open("en").orElseThrow()) {
      assertThat(words.read("😀 Delayed flights, 45 min"))
          .containsExactly(
              new TopicWords.Word("delai", 3, 10),
              new TopicWords.Word("flight", 11, 18),
              new TopicWords.Word("0", 20, 22),
              new TopicWords.Word("min", 23, 26));
    }
  }

  @Test
  void doesNotReadMasks() {
    try (TopicWords words = TopicWords.open("en").orElseThrow()) {
      assertThat(words.read("mail [EMAIL] or [order]"))
          .extracting(TopicWords.Word::stem)
          .containsExactly("mail", "or", "order");
    }
  }

  @Test
  void readsNoLanguageWithoutAnAnalyzer() {
    assertThat(TopicWords.open("pl")).isEmpty();
    assertThat(TopicWords.reads("de")).isTrue();
  }
}

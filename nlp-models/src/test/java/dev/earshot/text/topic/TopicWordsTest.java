// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicWordsTest {

  @Test
  void givesStemsWithTheirPlaces() {
    try (TopicWords words = TopicWords.open("en").orElseThrow()) {
      assertThat(words.read("Ça🙂 Delayed flights, 45 min"))
          .containsExactly(
              new TopicWords.Word("ça", 0, 2),
              new TopicWords.Word("🙂", 2, 4),
              new TopicWords.Word("delai", 5, 12),
              new TopicWords.Word("flight", 13, 20),
              new TopicWords.Word("0", 22, 24),
              new TopicWords.Word("min", 25, 28));
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

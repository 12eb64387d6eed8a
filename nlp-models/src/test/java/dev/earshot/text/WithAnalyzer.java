// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One analyzer with the settings of a fresh installation for all tests of a class. */
abstract class WithAnalyzer {

  static TextAnalyzer analyzer;

  @BeforeAll
  static void open() {
    analyzer = TextEngine.open(TextSettings.defaults());
  }

  @AfterAll
  static void close() {
    analyzer.close();
  }

  static TextAnalysis analyze(String text) {
    return analyzer.analyze(text, TextHints.NONE);
  }

  static TopicMention topic(TextAnalysis analysis, String path) {
    return analysis.topics().stream()
        .filter(topic -> topic.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}

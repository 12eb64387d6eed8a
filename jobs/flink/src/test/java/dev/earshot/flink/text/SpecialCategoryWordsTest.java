// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import static dev.earshot.feedback.FeedbackBuilder.aFeedback;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.Ticket;
import dev.earshot.feedback.Words;
import dev.earshot.text.language.LanguageDetector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpecialCategoryWordsTest {

  private static SpecialWords words;

  @BeforeAll
  static void open() {
    words = new SpecialCategoryWords(LanguageDetector.open());
  }

  @AfterAll
  static void close() {
    words.close();
  }

  @Test
  void looksIntoTextSubjectAndAttributes() {
    Feedback feedback =
        aFeedback()
            .build()
            .saying(
                Words.of("", "About my diabetes", "The seat was far from my daughter."),
                Map.of("note", "allergic to nuts", "seat", "12A"));
    assertThat(words.find(feedback, "en"))
        .containsExactly(
            new SpecialMention("MINORS", SpecialMention.TEXT, 22, 33),
            new SpecialMention("HEALTH", SpecialMention.SUBJECT, 9, 17),
            new SpecialMention("HEALTH", "attributes.note", 0, 8));
  }

  @Test
  void looksIntoTagsWrittenAsOneWord() {
    Ticket ticket = new Ticket("open", "", List.of("refund", "customer_is_pregnant"));
    Feedback feedback = aFeedback().saying("It was late.").build().placed(ticket, Map.of());
    assertThat(words.find(feedback, "en"))
        .containsExactly(new SpecialMention("HEALTH", "tags.1", 12, 20));
  }

  @Test
  void tellsTheLanguageOfWhatWasNotRead() {
    Feedback german =
        aFeedback()
            .saying("Es tut uns leid, dass Sie im Krankenhaus waren und nicht fliegen konnten.")
            .build();
    assertThat(words.find(german, "und"))
        .extracting(SpecialMention::category)
        .containsExactly("HEALTH");
  }

  @Test
  void findsNothingWhereNothingIsSaid() {
    assertThat(words.find(aFeedback().saying("").build(), "und")).isEmpty();
    assertThat(words.find(aFeedback().saying("a late flight").build(), "en")).isEmpty();
  }
}

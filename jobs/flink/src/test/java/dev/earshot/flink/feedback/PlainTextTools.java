// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.control.ControlRecord;
import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.RedactionMark;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.TaxonomyCheck;
import dev.earshot.feedback.TextAnalyst;
import dev.earshot.feedback.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small real reader of texts for tests of the stream: "bad" is negative, "bill" is a topic,
 * digits of nine and more are personal, "ill" as a word touches health. A published taxonomy is its
 * version and the word that is the topic instead, {@code plain-2 loan}.
 */
public final class PlainTextTools implements TextTools {

  private static final long serialVersionUID = 1L;
  private static final Pattern ILL = Pattern.compile("\\bill\\b");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{9,}");

  @Override
  public TextAnalyst openAnalyst() {
    return new TextAnalyst() {
      @Override
      public Analysis analyze(Words words, OptionalDouble rating, List<ControlRecord> taxonomies) {
        return taxonomies.isEmpty()
            ? analysis(words.text(), "test-1", "bill")
            : analysis(words.text(), part(taxonomies.get(0), 0), part(taxonomies.get(0), 1));
      }

      @Override
      public boolean canUse(ControlRecord taxonomy) {
        return openTaxonomyCheck().problem(taxonomy).isEmpty();
      }
    };
  }

  @Override
  public TaxonomyCheck openTaxonomyCheck() {
    return taxonomy ->
        taxonomy.content().matches("\\S+ \\S+")
            ? Optional.empty()
            : Optional.of("a version and a word are needed");
  }

  private static String part(ControlRecord taxonomy, int index) {
    return taxonomy.content().split(" ", -1)[index];
  }

  private static Analysis analysis(String text, String taxonomy, String word) {
    boolean bad = text.contains("bad");
    int found = text.indexOf(word);
    List<Analysis.TopicMention> topics =
        found < 0
            ? List.of()
            : List.of(
                new Analysis.TopicMention(
                    word + "ing", "q1", found, found + word.length(), word, bad ? -1 : 0));
    return new Analysis(
        "en",
        1,
        new Analysis.Sentiment(
            bad ? Analysis.Label.NEGATIVE : Analysis.Label.NEUTRAL,
            bad ? -1 : 0,
            1,
            bad ? 1 : 0,
            bad ? 0 : 1,
            0),
        List.of(),
        topics,
        List.of(),
        List.of(),
        new Analysis.Lineage("plain-1", taxonomy, "fast"));
  }

  @Override
  public PersonalData openPersonalData() {
    return PlainTextTools::masked;
  }

  @Override
  public SpecialWords openSpecialWords() {
    return (feedback, language) -> {
      Matcher ill = ILL.matcher(feedback.words().text());
      return ill.find()
          ? List.of(new SpecialMention("HEALTH", SpecialMention.TEXT, ill.start(), ill.end()))
          : List.of();
    };
  }

  private static PersonalData.Masked masked(String text) {
    List<RedactionMark> marks = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(text);
    StringBuilder masked = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(masked, "[NUMBER]");
      marks.add(new RedactionMark("NUMBER", masked.length() - 8, masked.length()));
    }
    matcher.appendTail(masked);
    return new PersonalData.Masked(masked.toString(), marks);
  }
}

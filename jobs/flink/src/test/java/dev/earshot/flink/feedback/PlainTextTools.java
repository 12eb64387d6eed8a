// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback;

import dev.earshot.feedback.Analysis;
import dev.earshot.feedback.PersonalData;
import dev.earshot.feedback.RedactionMark;
import dev.earshot.feedback.SpecialMention;
import dev.earshot.feedback.SpecialWords;
import dev.earshot.feedback.TextAnalyst;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small real reader of texts for tests of the stream: "bad" is negative, "bill" is a topic,
 * digits of nine and more are personal, "ill" as a word touches health.
 */
public final class PlainTextTools implements TextTools {

  private static final long serialVersionUID = 1L;
  private static final Pattern ILL = Pattern.compile("\\bill\\b");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{9,}");

  @Override
  public TextAnalyst openAnalyst() {
    return words -> analysis(words.text());
  }

  private static Analysis analysis(String text) {
    boolean bad = text.contains("bad");
    int bill = text.indexOf("bill");
    List<Analysis.TopicMention> topics =
        bill < 0
            ? List.of()
            : List.of(
                new Analysis.TopicMention("billing", "q1", bill, bill + 4, "bill", bad ? -1 : 0));
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
        new Analysis.Lineage("plain-1", "test-1", "fast"));
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

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each text has the tokens and sentences of CoreNLP's annotator, whatever was read before it. */
class TokenizerTest {

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          " \n\n ",
          "\n\nIt works. ) Really. ) It does.\n\n) So.",
          "One line.\n\nAnother; \"quoted\" (and bracketed) text... isn't it?!",
          "An open quote \" and an open bracket (",
          "😀 emoji 👍🏽, \u200bzero\u200dwidth and a lone \ud83d half",
          "$5.99 on 01/02/2015 at 5:30pm, e-mail a@b.co, 50% off!!!",
          "-5 degrees in the cabin",
          "We are at Co.",
          "-20-year-old seats, early",
          "-90s look",
          "early  -90s look, and mid -80s",
          "word ".repeat(5_000),
          "- ".repeat(5_000),
          "word\n".repeat(5_000),
          "a".repeat(150) + " " + "-".repeat(150));

  /** Of these the lexer joins or parts some by what stands beside them. */
  private static final List<String> PARTS =
      List.of(
          ("U.S. The A. Mr. Alex. Brown Co. co. ltd Ltd. St. etc. e.g. No. So. Korea Cal a.m. p.m. vs."
                  + " 1 1/2 3/4 -20 -20s +5 \u22125 -0.5 - -- --- early mid for c (555) 555 123-4567"
                  + " 12:30 5pm 10lbs $ $20 # #1 50% ca. fig. Prop. 7 loc. op. cit. OK! magazine Yahoo!"
                  + " . .. ... .... , ; : ? ! ?! . . . ' \" '' `` ’ ” “ ( ) [ ] { } ) >: :) ;) 8) <3 < >"
                  + " <a href=x> <br> </p> & &amp; &nbsp; &lt; AT&T R&D cannot gonna dont don't I'd've"
                  + " 'tis '90s 'em it's its' o'clock word words. word, Word end. end! a I A x. X. s"
                  + " www.a.com a@b.co http://a.b/c file.txt c++ C# f**k s**t © ™ ° ½ … – — ‑ \u00ad"
                  + " café nai\u0308ve 日本 。 ！ 😀 👍🏽 \ud83d \u200b \u200b-3 \ufeff \u0085 a\u00a0b"
                  + " -LRB- *NL* well-known and/or 2015-01-02 01/02/2015 covid-19 iPhone6 ___ *** ===")
              .split(" "));

  private static final List<String> JOINTS =
      List.of(" ", " ", " ", " ", " ", " ", "  ", "", "", "\n", "\n\n", " \n", "\t", "\u00a0");

  private static CoreNlp lease;

  private final StockSplitter stock = new StockSplitter();

  @BeforeAll
  static void load() {
    lease = CoreNlp.open();
  }

  @AfterAll
  static void unload() {
    lease.close();
  }

  @Test
  void readsAsTheAnnotatorDoesWhateverItReadBefore() {
    InventedTexts invented = new InventedTexts(5);
    ODD.forEach(this::compare);
    IntStream.range(0, 500).forEach(i -> compare(invented.next()));
    ODD.forEach(this::compare);
  }

  @Test
  void readsPartsThatJoinAsTheAnnotatorDoes() {
    Random random = new Random(17);
    IntStream.range(0, Integer.getInteger("earshot.tokenizer.texts", 5_000))
        .forEach(i -> compare(joined(random)));
  }

  private static String joined(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = 1 + random.nextInt(12);
    for (int i = 0; i < parts; i++) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
      text.append(JOINTS.get(random.nextInt(JOINTS.size())));
    }
    return text.toString();
  }

  private void compare(String text) {
    assertThat(lease.sentences(text, 0).stream().map(TokenizerTest::own).toList())
        .as(text)
        .isEqualTo(stock.split(text).stream().map(TokenizerTest::stock).toList());
  }

  private static String own(ParsedSentence sentence) {
    StringBuilder told = new StringBuilder();
    for (Token token : sentence.tokens()) {
      told.append(token.begin()).append('-').append(token.end()).append(token.word()).append(' ');
    }
    return told.toString();
  }

  private static String stock(List<CoreLabel> sentence) {
    StringBuilder told = new StringBuilder();
    for (CoreLabel token : sentence) {
      told.append(token.beginPosition()).append('-').append(token.endPosition());
      told.append(token.word()).append(' ');
    }
    return told.toString();
  }
}

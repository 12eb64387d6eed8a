// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One lexer for all texts splits each as CoreNLP's annotator does, which takes a new one each. */
class SplitterTest {

  private static final List<String> ODD =
      List.of(
          "",
          " \n\n ",
          "One line.\n\nAnother; \"quoted\" (and bracketed) text... isn't it?!",
          "An open quote \" and an open bracket (",
          "😀 emoji 👍🏽, \u200bzero\u200dwidth and a lone \ud83d half",
          "$5.99 on 01/02/2015 at 5:30pm, e-mail a@b.co, 50% off!!!",
          "-5 degrees in the cabin",
          "We are at Co.",
          "-20-year-old seats, early",
          "-90s look",
          "word ".repeat(5_000),
          "a".repeat(150) + " " + "-".repeat(150));

  @Test
  void splitsAsTheAnnotatorDoesWhateverItReadBefore() {
    Splitter splitter = new Splitter();
    for (String text : texts()) {
      assertThat(told(splitter.split(text))).isEqualTo(told(byNewAnnotator(text)));
    }
  }

  private static List<String> texts() {
    InventedTexts invented = new InventedTexts(5);
    List<String> texts = new ArrayList<>(ODD);
    IntStream.range(0, 200).forEach(i -> texts.add(invented.next()));
    texts.addAll(ODD);
    return texts;
  }

  private static List<List<CoreLabel>> byNewAnnotator(String text) {
    Annotation document = new Annotation(Prose.of(text));
    new TokenizerAnnotator(false, Splitter.properties()).annotate(document);
    return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
        .toList();
  }

  private static List<List<String>> told(List<List<CoreLabel>> sentences) {
    return sentences.stream()
        .map(s -> s.stream().map(t -> t.beginPosition() + "-" + t.endPosition() + t.word()))
        .map(s -> s.toList())
        .toList();
  }
}

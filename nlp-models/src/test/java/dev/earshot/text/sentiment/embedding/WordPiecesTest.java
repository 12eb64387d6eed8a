// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Own pieces beside those of the model's own tokenizer. */
class WordPiecesTest {

  private static final String TOKENIZER = "/" + SentenceEncoder.MODEL + "-tokenizer.json";
  private static final List<String> WORDS =
      List.of(
          "refund",
          "délai",
          "can't",
          "re-booked",
          "#fail",
          "50%",
          "$3.99",
          "👍🏽",
          "naïve",
          "東京",
          "Ünïcode",
          "supercalifragilistic",
          "e\u0301clair",
          "http://a.b",
          "x\u200bzero",
          "…",
          "«Да»",
          "don’t",
          "\ttab\n",
          "ﬁne",
          "İstanbul",
          "a\u00adb",
          "——",
          "_under_",
          "ΑΒΓ",
          "ß",
          "٣");

  @Test
  void equalsTheModelsOwnTokenizer() throws IOException {
    try (InputStream mine = WordPiecesTest.class.getResourceAsStream(TOKENIZER);
        InputStream theirs = WordPiecesTest.class.getResourceAsStream(TOKENIZER);
        HuggingFaceTokenizer reference = HuggingFaceTokenizer.newInstance(theirs, Map.of())) {
      WordPieces pieces = WordPieces.read(mine);
      for (String text : texts()) {
        assertThat(pieces.of(text, 512)).as(text).isEqualTo(reference.encode(text).getIds());
      }
    }
  }

  private static List<String> texts() {
    Random random = new Random(11);
    List<String> texts = new ArrayList<>(List.of("", " ", "Hello, world!"));
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(8); words >= 0; words--) {
        text.append(WORDS.get(random.nextInt(WORDS.size())));
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      texts.add(text.toString());
    }
    return texts;
  }
}

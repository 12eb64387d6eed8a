// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.text.syntax.ParseTree;
import dev.earshot.text.syntax.ParsedSentence;
import dev.earshot.text.syntax.Token;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CoreNlpTest {

  @Test
  void letsGoOfTheModelsWithTheLastLease() {
    CoreNlp lease = CoreNlp.open();
    WeakReference<Object> models = lease.modelsForTest();
    lease.sentences("It was good.", 120);
    lease.close();
    assertThat(CoreNlp.openLeases()).isZero();
    assertThatThrownBy(() -> lease.sentences("It was good.", 120))
        .isInstanceOf(IllegalStateException.class);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          while (models.get() != null) {
            System.gc();
            Thread.onSpinWait();
          }
        });
  }

  @Test
  void givesSentencesTheirTokensTagsAndTree() {
    try (CoreNlp lease = CoreNlp.open()) {
      String text = "Fine. The staff was not (very) helpful.";
      ParsedSentence sentence = lease.sentences(text, 120).get(1);
      assertThat(text.substring(sentence.begin(), sentence.end())).startsWith("The staff");
      assertThat(sentence.tokens()).extracting(Token::tag).startsWith("DT", "NN", "VBD", "RB");
      assertThat(sentence.tokens()).extracting(Token::word).contains("(", "very", ")");
      ParseTree tree = sentence.parse().orElseThrow();
      assertThat(tree.category(tree.root())).isEqualTo("S");
      assertThat(tree.endToken(tree.root())).isEqualTo(sentence.tokens().size());
      int subject = nounPhrase(tree);
      assertThat(text.substring(sentence.beginOf(subject), sentence.endOf(subject)))
          .isEqualTo("The staff");
      assertThat(sentence.tokens().get(tree.head(subject)).word()).isEqualTo("staff");
    }
  }

  @Test
  void tagsWhatIsTooLongToParse() {
    try (CoreNlp lease = CoreNlp.open()) {
      ParsedSentence sentence = lease.sentences("The staff was helpful.", 4).get(0);
      assertThat(sentence.parse()).isEmpty();
      assertThat(sentence.tokens())
          .extracting(Token::tag)
          .containsExactly("DT", "NN", "VBD", "JJ", ".");
    }
  }

  private static int nounPhrase(ParseTree tree) {
    int node = 0;
    while (!tree.category(node).equals("NP")) {
      node++;
    }
    return node;
  }

  @Test
  void readsAroundLinksMentionsAndHashtags() {
    assertThat(Prose.of("@you see https://t.co/x #great a@b 5#3 @"))
        .isEqualTo("     see                 great a@b 5#3 @");
  }

  @Test
  void readsTheBeginningOfAnEndlessWordOnly() {
    String prose = Prose.of("hm " + "😀".repeat(300) + " ok");
    assertThat(prose).hasSize(606).endsWith(" ok");
    assertThat(prose.strip().split(" +")).containsExactly("hm", "😀".repeat(100), "ok");
    assertThat(Prose.of("x" + "😀".repeat(300)).strip()).isEqualTo("x" + "😀".repeat(99));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.text.syntax.ParsedSentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text whose reading throws in the middle alters nothing of the texts behind it. */
class BrokenTextTest {

  /** The parser's first choice is so close that the sums of another sentence would turn it. */
  private static final List<String> SOUND =
      List.of(
          "Router: a hundred hours on hold; useless chatbot?!",
          "Parcel: gr8 router; thanks for the parcel that they hates.");

  /** The parser puts a chain of phrases on one of their words. */
  private static final List<String> BROKEN =
      List.of("What happened?", "I know who called.", "He left crying.");

  @Test
  void leavesNoHalfDoneSumsToTheTextsBehindIt() {
    assertThat(CoreNlp.openLeases()).as("leases on the models to be damaged").isZero();
    try (CoreNlp lease = CoreNlp.open()) {
      List<List<ParsedSentence>> expected = SOUND.stream().map(text -> read(lease, text)).toList();
      damageChains((Models) lease.modelsForTest().get());
      for (String broken : BROKEN) {
        for (int i = 0; i < SOUND.size(); i++) {
          assertThatThrownBy(() -> read(lease, broken))
              .isInstanceOf(ArrayIndexOutOfBoundsException.class)
              .hasStackTraceContaining(NodeScorer.class.getName());
          assertThat(read(lease, SOUND.get(i))).isEqualTo(expected.get(i));
        }
      }
    }
  }

  /**
   * Lets chains of phrases begin with one that there is not, as damaged memory might: legal to the
   * parser, which asks for its score in the middle of a sum. The models go with the lease.
   */
  private static void damageChains(Models models) {
    for (int[] phrases : models.parser.labels) {
      if (phrases.length > 1) {
        phrases[phrases.length - 1] = models.parser.names.length;
      }
    }
  }

  private static List<ParsedSentence> read(CoreNlp lease, String text) {
    return lease.sentences(text, 120);
  }
}

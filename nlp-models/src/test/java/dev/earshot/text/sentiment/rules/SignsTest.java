// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignsTest {

  @Test
  void cutsAMessageIntoItsSigns() {
    assertThat(forms("@Shop it's been 3 weeks!!! see https://a.b/c :( #NeverAgain"))
        .containsExactly(
            "<user>",
            "it's",
            "been",
            "<number>",
            "weeks",
            "!!!",
            "see",
            "<link>",
            ":(",
            "never",
            "again");
  }

  @Test
  void undoesStretchedLetters() {
    assertThat(forms("goooood soooo loooove Wooow")).containsExactly("good", "so", "love", "wow");
    assertThat(signs("goooood").get(0).stretched()).isTrue();
  }

  @Test
  void doesNotSeeAFaceInABracketThatCloses() {
    assertThat(forms("(see the second page): fine")).doesNotContain("):");
  }

  @Test
  void keepsPlaces() {
    String text = "Ça va 👍🏽 l’ami";
    for (Sign sign : signs(text)) {
      assertThat(sign.begin()).isBetween(0, sign.end());
      assertThat(sign.end()).isLessThanOrEqualTo(text.length());
    }
    assertThat(forms(text)).containsExactly("ça", "va", "👍", "l'ami");
  }

  @Test
  void readsRandomTextToItsEnd() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.appendCodePoint(random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x1FFFF));
      }
      assertThat(signs(text.toString())).allMatch(sign -> sign.begin() < sign.end());
    }
  }

  private static List<Sign> signs(String text) {
    return Signs.of(text, Lexicon.shared());
  }

  private static List<String> forms(String text) {
    return signs(text).stream().map(Sign::form).toList();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecialCategoriesTest {

  @Test
  void tagsWordsAndPhrasesWithTheirPlace() {
    assertThat(SpecialCategories.find("I am Pregnant and my daughter has asthma.", "en"))
        .containsExactly(
            new SpecialMention(SpecialCategory.HEALTH, 5, 13),
            new SpecialMention(SpecialCategory.MINORS, 18, 29),
            new SpecialMention(SpecialCategory.HEALTH, 34, 40));
  }

  @Test
  void takesTheLongestPhraseAndWholeWordsOnly() {
    assertThat(SpecialCategories.find("a sexual assaulter? sexual assault!", "en"))
        .containsExactly(new SpecialMention(SpecialCategory.CRIMINAL, 20, 34));
    assertThat(SpecialCategories.find("unionised cancerous hivemind", "en")).isEmpty();
  }

  @Test
  void readsEachLanguageByItsOwnList() {
    assertThat(SpecialCategories.find("Ich bin schwanger", "de")).hasSize(1);
    assertThat(SpecialCategories.find("Ich bin schwanger", "en")).isEmpty();
    assertThat(SpecialCategories.find("my daughter", "und")).hasSize(1);
    assertThat(SpecialCategories.find("my daughter", "ja")).isEmpty();
    assertThat(SpecialCategories.find("", "en")).isEmpty();
  }
}

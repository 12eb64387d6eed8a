// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.language.LanguageDetector;
import dev.earshot.text.privacy.PrivacySettings;
import dev.earshot.text.privacy.Redactor;
import org.junit.jupiter.api.Test;

/** The small forms of {@link SeededRedaction} and {@link FuzzMeasure}. */
class PersonalDataTest {

  private static final int INVENTED = 2_000;
  private static final int HOSTILE = 20_000;

  @Test
  void missesNothingThatIsInvented() {
    var samples = new SeededPersonalData(SeededRedaction.SEED).sentences(INVENTED);
    assertThat(SeededRedaction.missed(samples)).isEmpty();
  }

  @Test
  void redactsHostileTextsOnceAndForAll() {
    HostileTexts texts = new HostileTexts(SeededRedaction.SEED, 4_000, 5_000);
    Redactor redactor = new Redactor(PrivacySettings.defaults());
    try (LanguageDetector languages = LanguageDetector.open()) {
      for (int i = 0; i < HOSTILE; i++) {
        FuzzMeasure.check(texts.next(), redactor, languages);
      }
    }
  }
}

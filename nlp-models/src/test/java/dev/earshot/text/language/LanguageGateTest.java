// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The parcel never came and nobody answers.",
        "worst service ever, still waiting for my bag",
        "Can’t log in since the last update 😡😡",
        "@brand thanks a lot for nothing https://t.co/abc #fail",
        "My café crème was cold and the fiancé left.",
      })
  void knowsEnglish(String text) {
    assertThat(LanguageGate.detect(text, "").code()).isEqualTo("en");
    assertThat(LanguageGate.detect(text, "").confidence()).isBetween(0.6, 0.99);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das Paket ist leider nicht angekommen und niemand antwortet.",
        "Le colis n'est jamais arrivé et personne ne répond au téléphone.",
        "El paquete no ha llegado y nadie contesta el teléfono.",
        "Il pacco non è mai arrivato e nessuno risponde al telefono.",
        "Het pakket is niet aangekomen en niemand neemt de telefoon op.",
        "O pacote não chegou e ninguém atende o telefone.",
        "Paket hala gelmedi ve kimse telefona bakmıyor.",
        "Посылка так и не пришла.",
        "荷物がまだ届きません",
        "الطرد لم يصل بعد",
        "xqz wvu tsr ponm lkj",
        "12345 67890 :-)",
      })
  void saysUndeterminedToTheRest(String text) {
    assertThat(LanguageGate.detect(text, "")).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void takesShortAsciiTextForEnglishWithDoubt() {
    assertThat(LanguageGate.detect("love it", "")).isEqualTo(new Language("en", 0.5));
    assertThat(LanguageGate.detect("très bien", "").isEnglish()).isFalse();
  }

  @Test
  void believesTheHint() {
    assertThat(LanguageGate.detect("Service was great", "de-AT").code()).isEqualTo("de");
    assertThat(LanguageGate.detect("hm lol", "EN_us")).isEqualTo(new Language("en", 0.9));
    assertThat(LanguageGate.detect("love it", "und")).isEqualTo(new Language("en", 0.5));
  }

  @ParameterizedTest
  @CsvSource({"eng, en", "deu, de", "iw, he", "in-ID, id"})
  void knowsOtherCodesOfALanguage(String hint, String code) {
    assertThat(LanguageGate.detect("hm lol", hint)).isEqualTo(new Language(code, 0.9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"English", "Deutsch", "qme", "xx", "-", "e n", "und"})
  void looksForItselfWhenTheHintIsNoLanguage(String hint) {
    assertThat(LanguageGate.detect("The food was good and the service too.", hint).code())
        .isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"❤️", "Great ❤️❤️❤️❤️❤️", "1️⃣ star, ⚠️ avoid"})
  void doesNotTakeMarksOnPicturesForLettersOfAnotherScript(String text) {
    assertThat(LanguageGate.detect(text, "en")).isEqualTo(new Language("en", 0.9));
    assertThat(LanguageGate.detect("❤️", "")).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void doesNotBelieveThatAnotherScriptIsEnglish() {
    assertThat(LanguageGate.detect("荷物がまだ届きません", "en")).isEqualTo(Language.UNKNOWN);
  }
}

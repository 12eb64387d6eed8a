// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private static LanguageDetector detector;

  @BeforeAll
  static void open() {
    detector = LanguageDetector.open();
  }

  @AfterAll
  static void close() {
    detector.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The parcel never came and nobody answers.|en",
        "Das Paket ist leider nicht angekommen und niemand antwortet.|de",
        "Le colis n'est jamais arrivé et personne ne répond au téléphone.|fr",
        "El paquete no ha llegado y nadie contesta el teléfono.|es",
        "Il pacco non è mai arrivato e nessuno risponde al telefono.|it",
        "Het pakket is niet aangekomen en niemand neemt de telefoon op.|nl",
        "O pacote não chegou e ninguém atende o telefone.|pt",
        "Paczka nie dotarła i nikt nie odbiera telefonu.|pl",
        "Paket hala gelmedi ve kimse telefona bakmıyor.|tr",
        "Посылка так и не пришла, и никто не отвечает.|ru",
        "Посилка так і не прийшла, і ніхто не відповідає.|uk",
        "荷物がまだ届きません|ja",
        "包裹还没有到|zh",
        "택배가 아직 안 왔어요|ko",
        "Το δέμα δεν ήρθε ποτέ|el",
        "החבילה לא הגיעה|he",
        "الطرد لم يصل بعد ولا أحد يرد على الهاتف|ar",
        "पार्सल अभी तक नहीं आया और कोई जवाब नहीं देता|hi",
        "Paket belum sampai dan tidak ada yang menjawab telepon.|id",
        "Gói hàng vẫn chưa đến và không ai trả lời điện thoại.|vi",
      })
  void knowsLargeLanguages(String text, String code) {
    Language language = detector.detect(text, "");
    assertThat(language.code()).isEqualTo(code);
    assertThat(language.confidence()).isBetween(0.6, 0.99);
  }

  @ParameterizedTest
  @ValueSource(strings = {"love it!", "never again", "Great", "worst airline ever"})
  void takesAFewEnglishWordsForEnglishWithDoubt(String text) {
    assertThat(detector.detect(text, "")).isEqualTo(new Language("en", 0.5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "👍👍",
        "12345 67890 :-)",
        "@you http://x.y/z",
        "[NAME] [PHONE]",
        "Ottimo"
      })
  void saysNothingOfWhatSaysNothing(String text) {
    assertThat(detector.detect(text, "")).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void believesTheHintUnlessTheWordsContradict() {
    assertThat(detector.detect("Service was great", "de-AT").code()).isEqualTo("de");
    assertThat(detector.detect("hm lol", "EN_us").code()).isEqualTo("en");
    assertThat(detector.detect("Das Paket ist leider nicht da und niemand antwortet", "en").code())
        .isEqualTo("de");
  }

  @Test
  void isSharedAndLetsGoOfItsModel() {
    int before = LanguageDetector.openLeases();
    LanguageDetector second = LanguageDetector.open();
    assertThat(LanguageDetector.openLeases()).isEqualTo(before + 1);
    assertThat(LanguageDetector.modelForTest().get()).isNotNull();
    second.close();
    second.close();
    assertThat(LanguageDetector.openLeases()).isEqualTo(before);
    assertThatThrownBy(() -> second.detect("a", "")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void hasAnalyzersOfLanguages() {
    assertThat(LanguageAnalyzers.languages()).containsAll(List.of("de", "en", "fr", "ja", "nb"));
    LanguageAnalyzers.languages()
        .forEach(
            language -> {
              try (var analyzer = LanguageAnalyzers.open(language).orElseThrow();
                  var tokens = analyzer.tokenStream("text", "Verspätungen 荷物")) {
                tokens.reset();
                assertThat(tokens.incrementToken()).isTrue();
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    assertThat(LanguageAnalyzers.open("und")).isEmpty();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it | Sono incinta e l'attesa è stata lunga | HEALTH | incinta",
        "it | mi serviva la sedia a rotelle | HEALTH | sedia a rotelle",
        "it | Mia figlia piangeva | MINORS | Mia figlia",
        "it | chiedo un pasto halal | RELIGION | halal",
        "it | un commento omofobo | SEXUALITY | omofobo",
        "it | un impiegato razzista | ETHNICITY | razzista",
        "it | colpa dello sciopero | UNION | sciopero",
        "it | un manifesto di Fratelli d'Italia | POLITICS | Fratelli d'Italia",
        "it | farò denuncia | CRIMINAL | denuncia",
        "pt | Estou grávida e esperei muito | HEALTH | grávida",
        "pt | preciso de cadeira de rodas | HEALTH | cadeira de rodas",
        "pt | Meu filho ficou sem lugar | MINORS | Meu filho",
        "pt | sou Testemunha de Jeová | RELIGION | Testemunha de Jeová",
        "pt | comentário homofóbico | SEXUALITY | homofóbico",
        "pt | falaram da cor da pele | ETHNICITY | cor da pele",
        "pt | por causa da greve | UNION | greve",
        "pt | gente de extrema-direita | POLITICS | extrema-direita",
        "pt | fiz boletim de ocorrência | CRIMINAL | boletim de ocorrência",
      })
  void readsItalianAndPortuguese(
      String language, String text, SpecialCategory category, String words) {
    int begin = text.indexOf(words);
    assertThat(SpecialCategories.find(text, language))
        .containsExactly(new SpecialMention(category, begin, begin + words.length()));
  }

  @Test
  void hasAllCategoriesInEveryLanguageOfTheCommonTaxonomy() throws IOException {
    List<String> lines;
    try (var list = SpecialCategories.class.getResourceAsStream("special-categories.txt")) {
      lines = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    for (String language : List.of("en", "de", "es", "fr", "it", "pt")) {
      for (SpecialCategory category : SpecialCategory.values()) {
        assertThat(lines)
            .contains("[" + category.name().toLowerCase(Locale.ROOT) + " " + language + "]");
      }
    }
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

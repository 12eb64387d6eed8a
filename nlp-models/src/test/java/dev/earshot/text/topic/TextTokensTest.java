// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.language.LanguageAnalyzers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Remembered words are cut and stemmed as the language's analyzer does, whatever a text holds. */
class TextTokensTest {

  private static final int TEXTS = 400;
  private static final int LONGEST = 60;

  /** Pieces that word breaking treats specially, and words. */
  private static final List<String> PIECES =
      List.of(
          "don't",
          "don’t",
          "'",
          "’",
          "O'Hare",
          "l’application",
          "customer's",
          "JAMES'S",
          "1,234.5",
          "3.14",
          "a.b",
          "a:b",
          "wi-fi",
          "_",
          "x_1",
          "@user",
          "#Tag",
          "http://a.de/b?c=1",
          "a@b.org",
          "e\u0301te\u0301",
          "\u0301",
          "\u200d",
          "\u200b",
          "\u00ad",
          "straße",
          "STRASSE",
          "İstanbul",
          "ΣΊΣΥΦΟΣ",
          "отправления",
          "рачун",
          "配送が遅い",
          "カタカナ",
          "한국어는",
          "สวัสดีครับ",
          "שלום\"ה",
          "السلام",
          "कृपया",
          "\uD83D\uDE00",
          "\uD83E\uDD37\uD83C\uDFFD\u200D\u2640\uFE0F",
          "\uD83C\uDDE9\uD83C\uDDEA",
          "1\uFE0F\u20E3",
          "\uD83D",
          "\uDE00",
          "\u0000",
          "\n",
          "\u2028",
          "Verspätungen",
          "entregues",
          "remboursés",
          "pacchi",
          "devoluciones",
          "waiting",
          "WAITED");

  static Stream<String> languages() {
    return LanguageAnalyzers.languages().stream().filter(LanguageAnalyzers::readsWordByWord);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void readsAsTheAnalyzerDoes(String language) {
    Random random = new Random(language.hashCode());
    Map<String, Integer> numbers = new HashMap<>();
    try (Analyzer analyzer = TopicAnalyzer.forTexts(language);
        WordForms forms = WordForms.of(language).orElseThrow()) {
      KnownWords known =
          new KnownWords((text, at, length) -> meaning(forms, numbers, text, at, length));
      for (int i = 0; i < TEXTS; i++) {
        String text = text(random);
        TextTokens expected =
            TextTokens.read(
                analyzer, text, (term, length, at) -> number(numbers, new String(term, 0, length)));
        TextTokens read = TextTokens.read(text, known, (query, at) -> {});
        assertThat(places(read)).as(text).isEqualTo(places(expected));
      }
    }
  }

  private static KnownWords.Meaning meaning(
      WordForms forms, Map<String, Integer> numbers, char[] text, int begin, int length) {
    List<Integer> terms =
        forms.of(text, begin, length).stream().map(form -> number(numbers, form)).toList();
    return new KnownWords.Meaning(
        Arrays.copyOfRange(text, begin, begin + length),
        terms.get(0),
        Optional.of(terms).filter(both -> both.size() > 1).map(both -> both.get(1)).orElse(-1),
        new int[0]);
  }

  private static int number(Map<String, Integer> numbers, String form) {
    return numbers.computeIfAbsent(form, first -> numbers.size());
  }

  private static List<List<Integer>> places(TextTokens tokens) {
    List<List<Integer>> places = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      places.add(List.of(tokens.begin(i), tokens.end(i), tokens.word(i), tokens.stem(i)));
    }
    return places;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(LONGEST);
    for (int i = 0; i < pieces; i++) {
      text.append(piece(random)).append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  /** Now and then a letter repeated beyond the longest token, or any code unit. */
  private static String piece(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> "ab'".repeat(random.nextInt(400));
      case 1 -> String.valueOf((char) random.nextInt(Character.MAX_VALUE + 1));
      default -> PIECES.get(random.nextInt(PIECES.size()));
    };
  }
}

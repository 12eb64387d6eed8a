// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The automaton and Lucene's monitor find the same places, for any query and any text. */
class SameHitsTest {

  private static final int QUERIES = 60;
  private static final int TEXTS = 150;

  /** Few, so that they meet; some are stems of others, some are misspellings. */
  private static final List<String> WORDS =
      List.of(
          "wait",
          "waited",
          "waiting",
          "bag",
          "bags",
          "baggage",
          "bagage",
          "late",
          "later",
          "latest",
          "lost",
          "lose",
          "hour",
          "hours",
          "news",
          "new",
          "organization",
          "organ",
          "refund",
          "refnud",
          "refunded",
          "the",
          "on",
          "hold",
          "don't",
          "check-in",
          "O'Hare",
          "straße",
          "\uD83D\uDE00",
          "cancelled",
          "canceled",
          "cancellled",
          "7",
          "wi-fi",
          "customer's",
          "Verspätung",
          "verspaetungen",
          "l'application",
          "entregues",
          "配送が遅い");

  private final Random random = new Random(20_260_101);

  @ParameterizedTest
  @CsvSource({"1, en", "2, en", "3, en", "4, de", "5, fr", "6, pt", "7, ja"})
  void findsTheSamePlacesAsTheMonitor(int seed, String language) {
    random.setSeed(seed);
    Taxonomy taxonomy =
        new Taxonomy("1", language, IntStream.range(0, QUERIES).mapToObj(this::topic).toList());
    try (TopicMatcher automaton = new TopicMatcher(taxonomy);
        TopicMatcher monitor = new TopicMatcher(taxonomy, TopicMatcher.Method.MONITOR)) {
      assertThat(automaton.simpleQueries()).isGreaterThan(QUERIES / 3);
      int hits = 0;
      for (int i = 0; i < TEXTS; i++) {
        String text = text();
        TopicMatches expected = monitor.match(text);
        assertThat(automaton.match(text)).as(text).isEqualTo(expected);
        hits += expected.hits().size();
      }
      assertThat(hits).isGreaterThan(10 * TEXTS);
    }
  }

  private Topic topic(int number) {
    return new Topic("t" + number, "T", query());
  }

  private String query() {
    String simple = list(1 + random.nextInt(4), this::clause, " OR ");
    return switch (random.nextInt(10)) {
      case 0 -> "(" + simple + ") AND (" + clause() + " OR " + clause() + ")";
      case 1 -> "(" + simple + ") NOT " + clause();
      default -> simple;
    };
  }

  private String clause() {
    return switch (random.nextInt(8)) {
      case 0 -> "\"" + list(2 + random.nextInt(2), this::word, " ") + "\"";
      case 1, 2 -> "\"" + distinct(2 + random.nextInt(3)) + "\"~" + (1 + random.nextInt(6));
      case 3 ->
          "\"" + word() + "|" + word() + " " + word() + "|" + word() + "\"~" + random.nextInt(5);
      case 4 -> letters().substring(0, 3) + "*";
      case 5 -> letters() + "~";
      default -> word();
    };
  }

  private String distinct(int count) {
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < count) {
      String word = word();
      if (!chosen.contains(word)) {
        chosen.add(word);
      }
    }
    return String.join(" ", chosen);
  }

  /** A word that may be asked for by its begin or with misspellings. */
  private String letters() {
    String word = word();
    while (word.length() < 4 || !word.chars().allMatch(Character::isLetter)) {
      word = word();
    }
    return word;
  }

  private String text() {
    return list(random.nextInt(30), this::wordOrMark, " ");
  }

  private String wordOrMark() {
    return random.nextInt(12) == 0 ? List.of(".", "-", "…", "@x").get(random.nextInt(4)) : word();
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String list(int count, Supplier<String> element, String separator) {
    return IntStream.range(0, count)
        .mapToObj(i -> element.get())
        .collect(Collectors.joining(separator));
  }
}

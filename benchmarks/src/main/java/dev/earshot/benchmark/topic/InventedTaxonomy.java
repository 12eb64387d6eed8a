// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.topic;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.earshot.text.topic.Taxonomy;
import dev.earshot.text.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Taxonomies of any size whose queries are made of rarer words of some texts, from a seed. */
final class InventedTaxonomy {

  private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

  /** A word in one of so many texts at most: others are no good for a query. */
  private static final int MOST_FREQUENT = 100;

  private static final int FEWEST_CLAUSES = 5;
  private static final int MOST_CLAUSES = 14;

  private final List<List<String>> texts;
  private final SplittableRandom random;

  private InventedTaxonomy(List<List<String>> texts, long seed) {
    this.texts = texts;
    this.random = new SplittableRandom(seed);
  }

  /** {@code topics} topics of words, phrases and proximities that occur in {@code texts}. */
  static Taxonomy of(List<String> texts, int topics, long seed) {
    List<List<String>> all = texts.stream().map(InventedTaxonomy::words).toList();
    Map<String, Long> uses =
        all.stream().flatMap(List::stream).collect(groupingBy(word -> word, counting()));
    long most = texts.size() / MOST_FREQUENT;
    List<List<String>> words =
        all.stream()
            .map(list -> list.stream().filter(word -> uses.get(word) <= most).toList())
            .filter(list -> list.size() > 3)
            .toList();
    List<Topic> invented = new ArrayList<>();
    InventedTaxonomy source = new InventedTaxonomy(words, seed);
    for (int i = 0; i < topics; i++) {
      invented.add(new Topic("t" + i, "T", source.query()));
    }
    return new Taxonomy("invented-" + topics, invented);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT)); word.find(); ) {
      words.add(word.group());
    }
    return words;
  }

  private String query() {
    List<String> clauses = new ArrayList<>();
    int count = random.nextInt(FEWEST_CLAUSES, MOST_CLAUSES + 1);
    for (int i = 0; i < count; i++) {
      clauses.add(clause());
    }
    return String.join(" OR ", clauses);
  }

  /** A third of each: a rather rare word, two words in a row, two words near each other. */
  private String clause() {
    List<String> text = texts.get(random.nextInt(texts.size()));
    int at = random.nextInt(text.size() - 3);
    return switch (random.nextInt(3)) {
      case 0 -> '"' + text.get(at) + '"';
      case 1 -> phrase(text.get(at), text.get(at + 1));
      default -> phrase(text.get(at), text.get(at + 2)) + "~4";
    };
  }

  private static String phrase(String first, String second) {
    return '"' + first + ' ' + second + '"';
  }
}

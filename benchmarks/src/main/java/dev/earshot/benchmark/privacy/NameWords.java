// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.earshot.text.privacy.NameTrainer.Word;
import edu.stanford.nlp.sentiment.SentimentModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The words the model of names knows: given and family names of many countries from the YAML files
 * of the library datafaker (Apache-2.0), countries from the JDK, common words from texts that may
 * train a shipped model, and a list of own writing.
 */
final class NameWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final int LEAST_SEEN = 3;

  private final Map<String, Integer> flags = new TreeMap<>();
  private final TreeSet<String> firstNames = new TreeSet<>();
  private final TreeSet<String> lastNames = new TreeSet<>();
  private final TreeSet<String> common = new TreeSet<>();

  /**
   * Reads names from {@code jar} and common words from {@code texts}.
   *
   * @param careless texts whose case says nothing: only words that are no names are taken
   */
  static NameWords of(Path jar, List<String> texts, List<String> careless) throws IOException {
    NameWords words = new NameWords();
    words.readNames(jar);
    words.readOwn();
    words.count(texts, word -> true);
    words.count(careless, word -> !words.isName(word));
    words.readVocabulary();
    for (String country : Locale.getISOCountries()) {
      words.mark(new Locale.Builder().setRegion(country).build(), Word.LAND);
    }
    return words;
  }

  /** Bits of {@link Word} by word. */
  Map<String, Integer> flags() {
    return flags;
  }

  /** Given names with a capital, in order. */
  List<String> firstNames() {
    return List.copyOf(firstNames);
  }

  List<String> lastNames() {
    return List.copyOf(lastNames);
  }

  boolean isCommon(String word) {
    return common.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isName(String word) {
    int flag = flags.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    return (flag & (Word.FIRST_NAME.flag() | Word.LAST_NAME.flag())) != 0 && !isCommon(word);
  }

  private void mark(Locale country, Word word) {
    Matcher matcher = WORD.matcher(country.getDisplayCountry(Locale.ENGLISH));
    while (matcher.find()) {
      if (matcher.group().length() > 3) {
        mark(matcher.group(), word);
      }
    }
  }

  private void mark(String word, Word as) {
    flags.merge(word.toLowerCase(Locale.ROOT), as.flag(), (a, b) -> a | b);
    if (as == Word.COMMON) {
      common.add(word.toLowerCase(Locale.ROOT));
    }
  }

  private void readNames(Path jar) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<String> files =
          zip.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.matches("[a-z]{2}(-[A-Za-z]+)?\\.yml|en/name\\.yml"))
              .sorted()
              .toList();
      for (String file : files) {
        try (InputStream stream = zip.getInputStream(zip.getEntry(file))) {
          for (JsonNode locale : yaml.readTree(stream)) {
            collect(locale.path("faker").path("name"), "");
          }
        }
      }
    }
  }

  private void collect(JsonNode node, String key) {
    if (node.isObject()) {
      node.properties().forEach(entry -> collect(entry.getValue(), entry.getKey()));
    } else if (node.isArray()) {
      node.forEach(item -> collect(item, key));
    } else if (node.isTextual()) {
      boolean first = key.contains("first_name");
      String name = node.asText().strip();
      if ((first || key.contains("last_name")) && name.matches("\\p{L}{2,20}")) {
        mark(name, first ? Word.FIRST_NAME : Word.LAST_NAME);
        (first ? firstNames : lastNames).add(name);
      }
    }
  }

  private void readOwn() throws IOException {
    Word as = Word.COMMON;
    for (String line : lines("words.txt")) {
      if (line.startsWith("[")) {
        as =
            Word.valueOf(
                line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT).replace('-', '_'));
      } else {
        for (String word : line.split(" ", -1)) {
          mark(word, as);
        }
      }
    }
  }

  /** Words that CoreNLP's sentiment model knows in lower case, unless they are names too. */
  private void readVocabulary() {
    var known =
        SentimentModel.loadSerialized("edu/stanford/nlp/models/sentiment/sentiment.ser.gz")
            .wordVectors
            .keySet();
    for (String word : known) {
      String capital =
          word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
      boolean free = !known.contains(capital) || !isName(word);
      if (word.matches("[a-z]{3,}") && free) {
        mark(word, Word.COMMON);
      }
    }
  }

  /** A word is common if people write it in lower case, and mostly so. */
  private void count(List<String> texts, Predicate<String> wanted) {
    Map<String, int[]> seen = new HashMap<>();
    for (String text : texts) {
      Matcher matcher = WORD.matcher(text);
      while (matcher.find()) {
        String word = matcher.group();
        String lower = word.toLowerCase(Locale.ROOT);
        seen.computeIfAbsent(lower, key -> new int[2])[word.equals(lower) ? 0 : 1]++;
      }
    }
    seen.forEach(
        (word, counts) -> {
          if (counts[0] >= LEAST_SEEN && counts[0] * 2 >= counts[1] && wanted.test(word)) {
            mark(word, Word.COMMON);
          }
        });
  }

  /** Lines of a resource beside this class, without comments. */
  static List<String> lines(String resource) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                NameWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words of a resource beside this class: separated by blanks, lines that start with # are talk. */
final class WordList {

  private WordList() {}

  static Set<String> load(String resource) {
    return lines(resource).stream().flatMap(Stream::of).collect(toUnmodifiableSet());
  }

  /** Words with a number, which leads each line. */
  static Map<String, Integer> loadNumbered(String resource) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String[] line : lines(resource)) {
      for (int i = 1; i < line.length; i++) {
        numbers.put(line[i], Integer.parseInt(line[0]));
      }
    }
    return Map.copyOf(numbers);
  }

  private static List<String[]> lines(String resource) {
    try (var stream = WordList.class.getResourceAsStream(resource);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

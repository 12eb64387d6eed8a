// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.language;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

/** Words of a resource beside this class: separated by blanks, lines that start with # are talk. */
final class WordList {

  private WordList() {}

  static Set<String> load(String resource) {
    try (var stream = WordList.class.getResourceAsStream(resource);
        var lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.strip().split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

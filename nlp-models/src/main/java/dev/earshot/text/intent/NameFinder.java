// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names of one or more words; the longest of those that begin at a word. */
final class NameFinder {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** A name; a shipped place must be written with a capital, as many are words as well. */
  private record Name(List<String> words, Entity.Type type, String value, boolean capital) {}

  private record Word(String lower, int begin, int end, boolean capital) {}

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  NameFinder(EntityNames configured) {
    configured.products().forEach(name -> add(name, Entity.Type.PRODUCT, false));
    configured.competitors().forEach(name -> add(name, Entity.Type.COMPETITOR, false));
    configured.places().forEach(name -> add(name, Entity.Type.PLACE, false));
    shippedPlaces().forEach(name -> add(name, Entity.Type.PLACE, true));
  }

  private void add(String name, Entity.Type type, boolean capital) {
    List<String> words = words(name).stream().map(Word::lower).toList();
    if (!words.isEmpty()) {
      byFirstWord
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Name(words, type, name.strip(), capital));
    }
  }

  List<Entity> find(String text) {
    List<Word> words = words(text);
    List<Entity> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Name longest = null;
      for (Name name : byFirstWord.getOrDefault(words.get(i).lower(), List.of())) {
        if (stands(name, words, i)
            && (longest == null || name.words().size() > longest.words().size())) {
          longest = name;
        }
      }
      if (longest != null) {
        Word last = words.get(i + longest.words().size() - 1);
        found.add(
            new Entity(longest.type(), words.get(i).begin(), last.end(), longest.value(), ""));
      }
    }
    return found;
  }

  private static boolean stands(Name name, List<Word> words, int first) {
    if (first + name.words().size() > words.size()
        || (name.capital() && !words.get(first).capital())) {
      return false;
    }
    for (int i = 0; i < name.words().size(); i++) {
      if (!name.words().get(i).equals(words.get(first + i).lower())) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(
          new Word(
              word.group().toLowerCase(Locale.ROOT),
              word.start(),
              word.end(),
              Character.isUpperCase(word.group().codePointAt(0))));
    }
    return words;
  }

  private static List<String> shippedPlaces() {
    try (var stream = NameFinder.class.getResourceAsStream("places.txt")) {
      String file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      String names = file.substring(file.indexOf('\n') + 1).replace('\n', ' ');
      return List.of(names.split(",\\s*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

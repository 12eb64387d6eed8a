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

/** Finds names of one or more words; the longest of those that begin at a word. */
final class NameFinder {

  /** The general categories of letters, marks and numbers, a bit each. */
  private static final int WORD_TYPES =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  /** A name; a shipped place must be written with a capital, as many are words as well. */
  private record Name(List<String> words, Entity.Type type, String value, boolean capital) {}

  /** Letters, marks and numbers in a row. */
  private record Word(String text, int begin, int end) {

    boolean isCapital() {
      return Character.isUpperCase(text.codePointAt(begin));
    }

    String lower() {
      return text.substring(begin, end).toLowerCase(Locale.ROOT);
    }
  }

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();
  private final boolean anyCase;

  NameFinder(EntityNames configured) {
    configured.products().forEach(name -> add(name, Entity.Type.PRODUCT, false));
    configured.competitors().forEach(name -> add(name, Entity.Type.COMPETITOR, false));
    configured.places().forEach(name -> add(name, Entity.Type.PLACE, false));
    anyCase = !byFirstWord.isEmpty();
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
      if (!anyCase && !words.get(i).isCapital()) {
        continue;
      }
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
        || (name.capital() && !words.get(first).isCapital())) {
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
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end > at) {
        words.add(new Word(text, at, end));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  private static int endOfWord(String text, int begin) {
    int end = begin;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      if ((WORD_TYPES >>> Character.getType(point) & 1) == 0) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
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

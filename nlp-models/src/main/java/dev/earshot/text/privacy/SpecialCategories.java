// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tags words and phrases of special categories, by a list for each language: a hint to restrict
 * access, no proof of what is told about whom.
 *
 * <p>Known limit: English, German, French, Spanish, Italian and Portuguese have lists; a text of
 * unknown language is read by the English one.
 */
public final class SpecialCategories {

  private static final String FALLBACK = "en";

  private record Phrase(SpecialCategory category, String words) {}

  /** By language, then by the hash of a phrase's first word. */
  private static final Map<String, Map<Integer, List<Phrase>>> LISTS = load();

  private SpecialCategories() {}

  /**
   * The mentions in {@code text} in order, without overlaps; unmodifiable.
   *
   * @param language ISO 639-1, or {@code und}
   */
  public static List<SpecialMention> find(String text, String language) {
    Map<Integer, List<Phrase>> phrases =
        language.equals("und") ? LISTS.get(FALLBACK) : LISTS.getOrDefault(language, Map.of());
    List<SpecialMention> found = new ArrayList<>();
    int i = 0;
    while (i < text.length() && !phrases.isEmpty()) {
      if (Character.isLetter(text.charAt(i))) {
        int end = mention(text, i, phrases, found);
        i = end > i ? end : wordEnd(text, i);
      } else {
        i++;
      }
    }
    return List.copyOf(found);
  }

  /** One past the longest phrase that begins at {@code begin}; {@code begin} if none does. */
  private static int mention(
      String text, int begin, Map<Integer, List<Phrase>> phrases, List<SpecialMention> found) {
    int hash = WordHash.of(text, begin, wordEnd(text, begin));
    int end = begin;
    SpecialCategory category = null;
    for (Phrase phrase : phrases.getOrDefault(hash, List.of())) {
      int length = phrase.words().length();
      int last = begin + length;
      boolean stands =
          text.regionMatches(true, begin, phrase.words(), 0, length)
              && (last == text.length() || !Character.isLetter(text.charAt(last)));
      if (stands && last > end) {
        end = last;
        category = phrase.category();
      }
    }
    if (category != null) {
      found.add(new SpecialMention(category, begin, end));
    }
    return end;
  }

  private static int wordEnd(String text, int begin) {
    int i = begin;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static Map<String, Map<Integer, List<Phrase>>> load() {
    Map<String, Map<Integer, List<Phrase>>> lists = new HashMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                SpecialCategories.class.getResourceAsStream("special-categories.txt"),
                StandardCharsets.UTF_8))) {
      String[] section = {};
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1).split(" ", -1);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          SpecialCategory category = SpecialCategory.valueOf(section[0].toUpperCase(Locale.ROOT));
          Map<Integer, List<Phrase>> list =
              lists.computeIfAbsent(section[1], key -> new HashMap<>());
          for (String words : line.split(",", -1)) {
            add(list, new Phrase(category, words.strip()));
          }
        }
      }
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<Integer, List<Phrase>> list, Phrase phrase) {
    int hash = WordHash.of(phrase.words(), 0, wordEnd(phrase.words(), 0));
    list.computeIfAbsent(hash, key -> new ArrayList<>()).add(phrase);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.rules;

import dev.earshot.text.sentiment.SentimentLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The feeling of words and faces, and the cues that words and phrases give. Immutable once loaded;
 * one a JVM.
 */
public final class Lexicon {

  /** Both files rate from -4 to 4. */
  private static final double SCALE = 4;

  private static final String PUBLISHED = "vader_sentiment_lexicon.txt";
  private static final String OWN = "customer-words.tsv";

  private final Map<String, Entry> words = new HashMap<>();
  private final Set<String> faces = new HashSet<>();
  private final PhraseTree phrases = new PhraseTree();
  private final Map<String, SentimentLabel> whole = new LinkedHashMap<>();

  private static final class Shared {
    private static final Lexicon LEXICON = new Lexicon();
  }

  private Lexicon() {
    forEachLine(PUBLISHED, this::published);
    forEachLine(OWN, this::own);
  }

  /** The lexicon of this JVM; read at the first call. */
  public static Lexicon shared() {
    return Shared.LEXICON;
  }

  /** The published words and faces, in lower case where they are words; unmodifiable. */
  public Set<String> words() {
    return Collections.unmodifiableSet(words.keySet());
  }

  /**
   * The own words and phrases that are a customer's whole text now and then, with its label: of
   * several cues, the last that gives one. In the order of the file, unmodifiable; without faces.
   */
  public Map<String, SentimentLabel> wholeTexts() {
    return Collections.unmodifiableMap(whole);
  }

  /** What the longest known phrase at {@code begin} means, or null. */
  Entry at(List<Sign> signs, int begin) {
    Entry phrase = phrases.longest(signs, begin);
    return phrase == null ? words.get(signs.get(begin).form()) : phrase;
  }

  /** Whether a run of marks is a known face. */
  boolean isFace(String run) {
    return faces.contains(run);
  }

  /** A word without stretched letters, as the lexicon knows it if it does. */
  String spelling(String word) {
    String pairs = shortened(word, 2);
    if (pairs.equals(word) || isKnown(pairs)) {
      return pairs;
    }
    String single = shortened(word, 1);
    return isKnown(single) ? single : pairs;
  }

  private boolean isKnown(String word) {
    return words.containsKey(word) || phrases.knows(word);
  }

  /** Runs of three or more equal letters cut to {@code length}. */
  private static String shortened(String word, int length) {
    if (!hasRun(word)) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      int end = i + 1;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      int kept = end - i >= 3 ? length : end - i;
      out.append(String.valueOf(word.charAt(i)).repeat(kept));
      i = end;
    }
    return out.toString();
  }

  private static boolean hasRun(String word) {
    for (int i = 2; i < word.length(); i++) {
      if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
        return true;
      }
    }
    return false;
  }

  private void published(String line) {
    String[] cells = line.split("\t", 3);
    String form = cells[0].strip();
    Entry entry = new Entry(Cue.FEELING, Double.parseDouble(cells[1]) / SCALE, 1);
    words.put(form.toLowerCase(Locale.ROOT), entry);
    if (form.length() > 1 && form.chars().anyMatch(unit -> !isWordUnit(unit))) {
      words.put(form, entry);
      faces.add(form);
    }
  }

  private static boolean isWordUnit(int unit) {
    return Character.isLetterOrDigit(unit) || unit == '\'' || unit == '-' || unit == ' ';
  }

  private void own(String line) {
    String[] cells = line.split("\t", 3);
    Cue cue = Cue.valueOf(cells[0]);
    double feeling = Double.parseDouble(cells[1]) / SCALE;
    for (String phrase : cells[2].split(", ", -1)) {
      List<String> parts = List.of(phrase.strip().split(" ", -1));
      Entry entry = new Entry(cue, feeling, parts.size());
      phrases.put(parts, entry);
      if (!parts.contains(PhraseTree.ANY) && phrase.chars().anyMatch(Character::isLetter)) {
        entry.alone().ifPresent(label -> whole.put(phrase.strip(), label));
      }
    }
  }

  private interface LineReader {
    void read(String line);
  }

  private static void forEachLine(String resource, LineReader reader) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          reader.read(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds names, with their titles, by what stands before them: titles, introductions, greetings,
 * closings, and by a given name of the list before another word with a capital.
 */
final class NameCues {

  private static final int LONGEST_NAME = 4;

  private static final Set<Integer> TITLES =
      hashes(
          "mr mrs ms dr prof professor herr frau madame monsieur señor señora sr sra signor signora mme mlle hr");

  /** Those that stand before nothing but names, so that what follows may be any word. */
  private static final Set<Integer> PLAIN_TITLES =
      hashes("mr mrs ms mme mlle herr frau monsieur señor señora signor signora");

  private static final Set<Integer> GREETINGS =
      hashes(
          "hi hello hey dear hallo hola bonjour ciao cher chère liebe lieber estimado estimada caro cara");
  private static final Set<Integer> CLOSINGS =
      hashes(
          "regards sincerely cheers thanks thx wishes best yours gruß grüße grüßen gruss grüsse cordialement saludos saluti");
  private static final Set<Integer> PARTICLES =
      hashes(
          "van von der den de da di del della la le el al bin ibn ben ter ten dos das du st mac mc o y");

  private NameCues() {}

  static List<Span> find(Tokens tokens) {
    List<Span> found = new ArrayList<>();
    int i = hasNameWord(tokens) ? 0 : tokens.size();
    while (i < tokens.size()) {
      int begin = nameBehindCue(tokens, i);
      int end = begin > i ? nameEnd(tokens, begin) : pairEnd(tokens, i);
      if (begin <= i) {
        begin = i;
      }
      if (end > begin) {
        int from = titleBegin(tokens, begin);
        found.add(new Span(RedactionType.NAME, tokens.begin(from), tokens.end(end - 1)));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** Where the title before a name that begins at {@code i} begins; {@code i} if it has none. */
  static int titleBegin(Tokens tokens, int i) {
    int title = tokens.first(i - 1) == '.' ? i - 2 : i - 1;
    return tokens.isWord(title) && TITLES.contains(tokens.hash(title)) ? title : i;
  }

  /** Whether any word could be one of a name, without which no cue leads to one. */
  private static boolean hasNameWord(Tokens tokens) {
    int i = 0;
    while (i < tokens.size() && !isNameWord(tokens, i, false)) {
      i++;
    }
    return i < tokens.size();
  }

  /** Where a name stands behind the cue that begins at {@code i}; {@code i} if there is none. */
  private static int nameBehindCue(Tokens tokens, int i) {
    if (!tokens.isWord(i)) {
      return i;
    }
    int hash = tokens.hash(i);
    if (TITLES.contains(hash)) {
      int next = tokens.first(i + 1) == '.' ? i + 2 : i + 1;
      return isTitled(tokens, next, hash, tokens.isCapital(i)) ? next : i;
    }
    if (GREETINGS.contains(hash)) {
      return isNameWord(tokens, i + 1, true) && endsGreeting(tokens, i + 1) ? i + 1 : i;
    }
    if (CLOSINGS.contains(hash)) {
      return closing(tokens, i);
    }
    return introduction(tokens, i);
  }

  /** Whether token {@code i} is a name behind a title, which may be written without capitals. */
  private static boolean isTitled(Tokens tokens, int i, int title, boolean capital) {
    boolean plain = PLAIN_TITLES.contains(title);
    return capital
        ? isNameWord(tokens, i, false) || (plain && tokens.kind(i) == Tokens.CAPITAL)
        : plain && tokens.has(i, Lexicon.LAST) && !tokens.has(i, Lexicon.COMMON);
  }

  private static int introduction(Tokens tokens, int i) {
    boolean named = tokens.is(i, "name") || tokens.is(i, "nombre") || tokens.is(i, "nom");
    if (named && (tokens.is(i + 1, "is") || tokens.first(i + 1) == ':')) {
      return isNameWord(tokens, i + 2, false) ? i + 2 : i;
    }
    boolean me =
        (tokens.is(i, "this") && tokens.is(i + 1, "is"))
            || (tokens.is(i, "i") && tokens.is(i + 1, "am"))
            || (tokens.is(i, "ich") && tokens.is(i + 1, "bin"));
    return me && isNameWord(tokens, i + 2, true) ? i + 2 : i;
  }

  /** "Thanks," and a line that is a name and nothing else, or the text's last words. */
  private static int closing(Tokens tokens, int i) {
    int next = i + 1;
    boolean apart = false;
    while (tokens.first(next) == ','
        || (next < tokens.size() && tokens.kind(next) == Tokens.BREAK)) {
      apart = true;
      next++;
    }
    if (!apart || !isNameWord(tokens, next, true)) {
      return i;
    }
    int end = nameEnd(tokens, next);
    return tokens.kind(end) == Tokens.BREAK || tokens.first(end) == '.' ? next : i;
  }

  private static boolean endsGreeting(Tokens tokens, int i) {
    int end = nameEnd(tokens, i);
    char mark = tokens.first(end);
    return mark == ',' || mark == '!' || mark == '\n' || mark == '-' || mark == '.';
  }

  /** A listed given name and a word with a capital that is not a common one. */
  private static int pairEnd(Tokens tokens, int i) {
    boolean pair =
        tokens.kind(i) == Tokens.CAPITAL
            && isNameWord(tokens, i, true)
            && tokens.kind(i + 1) == Tokens.CAPITAL
            && tokens.has(i + 1, Lexicon.LAST)
            && isNameWord(tokens, i + 1, false)
            && !tokens.has(i + 1, Lexicon.LAND);
    return pair ? i + 2 : i;
  }

  private static int nameEnd(Tokens tokens, int begin) {
    int end = begin + 1;
    int next = end;
    while (next < begin + LONGEST_NAME && next < tokens.size()) {
      if (isNameWord(tokens, next, false) && tokens.kind(next - 1) != Tokens.BREAK) {
        end = next + 1;
      } else if (!PARTICLES.contains(tokens.hash(next)) && tokens.first(next) != '-') {
        break;
      }
      next++;
    }
    return end;
  }

  /** A capital and no common word; of a list of names where {@code listed}. */
  private static boolean isNameWord(Tokens tokens, int i, boolean listed) {
    return tokens.isCapital(i)
        && !tokens.has(i, Lexicon.COMMON | Lexicon.LAND)
        && (!listed || tokens.has(i, Lexicon.FIRST));
  }

  private static Set<Integer> hashes(String words) {
    return Set.copyOf(Arrays.stream(words.split(" ", -1)).map(WordHash::of).distinct().toList());
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Different words near each other, for many queries at once. Each proximity waits for the rarest of
 * its words and looks for the others when that one occurs.
 *
 * <p>A place matches if the words, each moved by a number of positions, would stand in a row, and
 * the farthest two of these moves differ by the slop at most. The leftmost of the words, by moved
 * position, steps on as long as it does not pass the next one: so the places found are the
 * narrowest ones, and the same as those of Lucene's sloppy phrases.
 */
final class NearPhrases {

  /** Is told each match as positions of the first and the last word. */
  interface Found {
    void at(int query, int first, int last);
  }

  /** A proximity, by the terms that it is made of. */
  private static final class Waiting {

    private final int query;
    private final int[] terms;
    private final int slop;

    Waiting(int query, int[] terms, int slop) {
      this.query = query;
      this.terms = terms.clone();
      this.slop = slop;
    }
  }

  private final List<Waiting> all = new ArrayList<>();
  private Waiting[][] byRarestTerm = {};

  void add(int query, int[] terms, int slop) {
    all.add(new Waiting(query, terms, slop));
  }

  /**
   * Gets ready to find; nothing may be added afterwards.
   *
   * @param terms how many terms are numbered
   */
  void seal(int terms) {
    int[] uses = new int[terms];
    all.forEach(phrase -> Arrays.stream(phrase.terms).forEach(term -> uses[term]++));
    Map<Integer, List<Waiting>> waiting = new HashMap<>();
    for (Waiting phrase : all) {
      waiting.computeIfAbsent(rarest(phrase, uses), term -> new ArrayList<>()).add(phrase);
    }
    byRarestTerm = new Waiting[terms][];
    waiting.forEach((term, phrases) -> byRarestTerm[term] = phrases.toArray(Waiting[]::new));
  }

  private static int rarest(Waiting phrase, int[] uses) {
    int rarest = phrase.terms[0];
    for (int term : phrase.terms) {
      rarest = uses[term] < uses[rarest] ? term : rarest;
    }
    return rarest;
  }

  /** Whether any proximity's rarest word is among {@code tokens}; cheap. */
  boolean mayStandIn(TextTokens tokens) {
    for (int position = 0; position < tokens.count(); position++) {
      if (isRarest(tokens.word(position)) || isRarest(tokens.stem(position))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRarest(int term) {
    return term != TextTokens.NONE && byRarestTerm[term] != null;
  }

  /** Finds all places in a text whose terms are {@code occurrences}. */
  void find(Occurrences occurrences, Found found) {
    occurrences.forEachTerm(
        term -> {
          Waiting[] phrases = byRarestTerm[term];
          if (phrases != null) {
            for (Waiting phrase : phrases) {
              find(phrase, occurrences, found);
            }
          }
        });
  }

  private static void find(Waiting phrase, Occurrences occurrences, Found found) {
    for (int term : phrase.terms) {
      if (occurrences.first(term) < 0) {
        return;
      }
    }
    Word[] words = new Word[phrase.terms.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = new Word(occurrences, occurrences.first(phrase.terms[i]), i);
    }
    sweep(phrase, words, found);
  }

  private static void sweep(Waiting phrase, Word[] words, Found found) {
    boolean more = true;
    while (more) {
      int leftmost = leftmost(words, -1);
      Word moving = words[leftmost];
      int next = words[leftmost(words, leftmost)].moved();
      int end = rightmost(words);
      int passed = moving.position();
      int width = end - moving.moved();
      while ((more = moving.advance()) && moving.moved() <= next) {
        width = end - moving.moved();
        passed = moving.position();
      }
      if (width <= phrase.slop) {
        report(phrase.query, words, leftmost, passed, found);
      }
    }
  }

  private static void report(int query, Word[] words, int moving, int passed, Found found) {
    int first = passed;
    int last = passed;
    for (int i = 0; i < words.length; i++) {
      if (i != moving) {
        first = Math.min(first, words[i].position());
        last = Math.max(last, words[i].position());
      }
    }
    found.at(query, first, last);
  }

  /** The word with the least moved position, the earlier one of two, without {@code except}. */
  private static int leftmost(Word[] words, int except) {
    int least = -1;
    for (int i = 0; i < words.length; i++) {
      if (i != except && (least < 0 || words[i].moved() < words[least].moved())) {
        least = i;
      }
    }
    return least;
  }

  private static int rightmost(Word[] words) {
    int end = Integer.MIN_VALUE;
    for (Word word : words) {
      end = Math.max(end, word.moved());
    }
    return end;
  }

  /** One word of a phrase on its way through the places where it occurs. */
  private static final class Word {

    private final Occurrences occurrences;
    private final int offset;
    private int at;

    Word(Occurrences occurrences, int from, int offset) {
      this.occurrences = occurrences;
      this.offset = offset;
      this.at = from;
    }

    int position() {
      return occurrences.position(at);
    }

    int moved() {
      return position() - offset;
    }

    boolean advance() {
      if (!occurrences.hasNext(at)) {
        return false;
      }
      at++;
      return true;
    }
  }
}

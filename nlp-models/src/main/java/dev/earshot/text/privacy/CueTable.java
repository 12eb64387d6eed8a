// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;

/** Finds a phrase by the hash of its first word, without making strings of a text's words. */
final class CueTable {

  /** A phrase of lower-case words and what it is a cue for. */
  record Cue(String phrase, Identifier identifier) {

    /** One past the phrase in {@code text} from {@code begin}, or -1 if it does not stand there. */
    int endIn(String text, int begin) {
      int end = begin + phrase.length();
      boolean stands =
          text.regionMatches(true, begin, phrase, 0, phrase.length())
              && (end == text.length() || !Character.isLetter(text.charAt(end)));
      return stands ? end : -1;
    }
  }

  private final int[] hashes;
  private final List<List<Cue>> cues;

  CueTable(List<Identifier> identifiers) {
    int size = Math.max(64, Integer.highestOneBit(identifiers.size() * 32 + 1) * 2);
    hashes = new int[size];
    cues = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cues.add(List.of());
    }
    for (Identifier identifier : identifiers) {
      identifier.cues().forEach(phrase -> add(new Cue(phrase, identifier)));
    }
  }

  /** Cues whose first word has that hash. */
  List<Cue> get(int hash) {
    int i = hash & (hashes.length - 1);
    while (!cues.get(i).isEmpty()) {
      if (hashes[i] == hash) {
        return cues.get(i);
      }
      i = (i + 1) & (hashes.length - 1);
    }
    return List.of();
  }

  private void add(Cue cue) {
    int end = 0;
    while (end < cue.phrase().length() && Character.isLetter(cue.phrase().charAt(end))) {
      end++;
    }
    int hash = WordHash.of(cue.phrase(), 0, end);
    int i = hash & (hashes.length - 1);
    while (!cues.get(i).isEmpty() && hashes[i] != hash) {
      i = (i + 1) & (hashes.length - 1);
    }
    hashes[i] = hash;
    List<Cue> longer = new ArrayList<>(cues.get(i));
    longer.add(cue);
    cues.set(i, List.copyOf(longer));
  }
}

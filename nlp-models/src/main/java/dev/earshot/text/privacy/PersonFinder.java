// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names of persons and postal addresses in a text whose {@link Scan} says that there may be
 * some: by cues and lists, and by the tagger where it is switched on.
 */
final class PersonFinder {

  private PersonFinder() {}

  static List<Span> find(String text, Scan scan, NameModel model, boolean statistical) {
    if (!scan.hasNameCandidate() && scan.digits() == 0) {
      return List.of();
    }
    Tokens tokens = Tokens.of(text, model.lexicon());
    List<Span> found = new ArrayList<>(NameCues.find(tokens));
    found.addAll(AddressFinder.find(text, scan));
    if (statistical) {
      addTagged(tokens, model.tag(tokens, text), found);
    }
    return found;
  }

  private static void addTagged(Tokens tokens, byte[] labels, List<Span> found) {
    int i = 0;
    while (i < labels.length) {
      int end = i + 1;
      if (labels[i] == NameModel.NAME || labels[i] == NameModel.ADDRESS) {
        while (end < labels.length && belongs(tokens, labels, i, end)) {
          end++;
        }
        add(tokens, labels, i, end, found);
      }
      i = end;
    }
  }

  /** A name ends with its line; the city behind an address is part of it. */
  private static boolean belongs(Tokens tokens, byte[] labels, int begin, int i) {
    if (labels[begin] == NameModel.NAME) {
      return labels[i] == NameModel.NAME && tokens.kind(i) != Tokens.BREAK;
    }
    return labels[i] == NameModel.ADDRESS
        || labels[i] == NameModel.PLACE
        || (isGlue(tokens, i)
            && i + 1 < labels.length
            && (labels[i + 1] == NameModel.ADDRESS || labels[i + 1] == NameModel.PLACE));
  }

  private static boolean isGlue(Tokens tokens, int i) {
    return tokens.kind(i) == Tokens.BREAK || tokens.first(i) == ',';
  }

  private static void add(Tokens tokens, byte[] labels, int from, int to, List<Span> found) {
    int begin = from;
    int end = to;
    while (begin < end && !isSubstance(tokens, begin)) {
      begin++;
    }
    while (end > begin && !isSubstance(tokens, end - 1)) {
      end--;
    }
    boolean name = labels[from] == NameModel.NAME;
    if (begin < end && (name || isAddress(tokens, labels, begin, end))) {
      RedactionType type = name ? RedactionType.NAME : RedactionType.ADDRESS;
      found.add(new Span(type, tokens.begin(begin), tokens.end(end - 1)));
    }
  }

  /** A number and a word beside it, or a post code behind a place. */
  private static boolean isAddress(Tokens tokens, byte[] labels, int begin, int end) {
    boolean number = false;
    boolean word = begin > 0 && labels[begin - 1] == NameModel.PLACE;
    for (int i = begin; i < end; i++) {
      number |= tokens.kind(i) == Tokens.NUMBER || tokens.kind(i) == Tokens.CODE;
      boolean written = tokens.kind(i) != Tokens.LOWER || tokens.writing() == 0;
      word |= tokens.isWord(i) && written && !tokens.has(i, Lexicon.COMMON);
      word |= tokens.has(i, Lexicon.STREET);
    }
    return number && word;
  }

  private static boolean isSubstance(Tokens tokens, int i) {
    return tokens.isWord(i) || tokens.kind(i) == Tokens.NUMBER || tokens.kind(i) == Tokens.CODE;
  }
}

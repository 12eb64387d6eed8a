// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names of persons and postal addresses in a text whose {@link Scan} says that there may be
 * some: by cues and lists, and by the tagger where it is switched on. The tagger knows English
 * sentences: in another language it would take nouns for names.
 */
final class PersonFinder {

  private static final int ANNOUNCED_WITHIN = 8;

  /** The fewest letters and digits of a post code behind a place. */
  private static final int POST_CODE = 5;

  /** Words before an address, besides those of addresses themselves. */
  private static final Set<Integer> ANNOUNCING =
      Stream.of(
              "live",
              "lives",
              "lived",
              "living",
              "reside",
              "moved",
              "move",
              "moving",
              "deliver",
              "delivered",
              "delivery",
              "send",
              "sent",
              "ship",
              "shipped",
              "located",
              "office",
              "home",
              "house",
              "wohne",
              "wohnt",
              "habite",
              "vivo")
          .map(WordHash::of)
          .collect(Collectors.toUnmodifiableSet());

  private PersonFinder() {}

  static List<Span> find(String text, Scan scan, NameModel model, boolean statistical) {
    if (!scan.hasNameCandidate() && scan.digits() == 0) {
      return List.of();
    }
    Tokens tokens = Tokens.of(text, model.lexicon());
    List<Span> found = new ArrayList<>(NameCues.find(tokens));
    found.addAll(AddressFinder.find(text, scan));
    if (statistical) {
      byte[] labels = model.tag(tokens, text);
      NameSpread.over(tokens, labels);
      AddressSpread.over(tokens, labels);
      addTagged(tokens, labels, found);
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
    while (name && end > begin && NameCues.titleBegin(tokens, end) < end) {
      end = NameCues.titleBegin(tokens, end);
    }
    boolean sound = name ? isName(tokens, begin, end) : isAddress(tokens, labels, begin, end);
    if (begin < end && sound) {
      RedactionType type = name ? RedactionType.NAME : RedactionType.ADDRESS;
      int first = name ? NameCues.titleBegin(tokens, begin) : begin;
      found.add(new Span(type, tokens.begin(first), tokens.end(end - 1)));
    }
  }

  /**
   * A word by itself is no name if people write it in lower case and no list of names has it, or if
   * it is a country or city and nothing announces a name.
   */
  private static boolean isName(Tokens tokens, int begin, int end) {
    boolean plain =
        end - begin == 1
            && (isCommonOnly(tokens, begin)
                || (tokens.has(begin, Lexicon.LAND) && !tokens.has(begin - 1, Lexicon.NAME_CUE)));
    return !plain && !tokens.isForeign();
  }

  private static boolean isCommonOnly(Tokens tokens, int i) {
    return tokens.has(i, Lexicon.COMMON) && !tokens.has(i, Lexicon.FIRST | Lexicon.LAST);
  }

  /**
   * A number and a word beside it, or a post code behind a place; of one part only if it names a
   * street or something announces it, as "Daytona 500" and "40 Boston" do not.
   */
  private static boolean isAddress(Tokens tokens, byte[] labels, int begin, int end) {
    int numbers = 0;
    int parts = 1;
    boolean street = false;
    boolean word = begin > 0 && labels[begin - 1] == NameModel.PLACE;
    for (int i = begin; i < end; i++) {
      numbers += tokens.kind(i) == Tokens.NUMBER || tokens.kind(i) == Tokens.CODE ? 1 : 0;
      parts += isGlue(tokens, i) ? 1 : 0;
      street |= tokens.has(i, Lexicon.STREET);
      boolean written = tokens.kind(i) != Tokens.LOWER || tokens.writing() == 0;
      word |= tokens.isWord(i) && written && !tokens.has(i, Lexicon.COMMON);
    }
    boolean postCode = end - begin == 1 && tokens.end(begin) - tokens.begin(begin) >= POST_CODE;
    boolean likely =
        (street && word) || postCode || parts > 1 || numbers > 1 || isAnnounced(tokens, begin);
    boolean numbered = numbers > 0 && (word || street) && likely;
    return numbered || isStreet(tokens, begin, end);
  }

  /** The name of a street that is no common word, without a number. */
  private static boolean isStreet(Tokens tokens, int begin, int end) {
    return end - begin >= 2
        && isCapital(tokens, end - 1)
        && tokens.has(end - 1, Lexicon.STREET)
        && isCapital(tokens, begin)
        && !tokens.has(begin, Lexicon.COMMON | Lexicon.STREET | Lexicon.LAND);
  }

  private static boolean isCapital(Tokens tokens, int i) {
    return tokens.kind(i) == Tokens.CAPITAL;
  }

  private static boolean isAnnounced(Tokens tokens, int begin) {
    int i = begin - 1;
    while (i >= 0 && begin - i <= ANNOUNCED_WITHIN && !isAnnouncing(tokens, i)) {
      i--;
    }
    return i >= 0 && begin - i <= ANNOUNCED_WITHIN;
  }

  private static boolean isAnnouncing(Tokens tokens, int i) {
    return tokens.has(i, Lexicon.STREET) || ANNOUNCING.contains(tokens.hash(i));
  }

  private static boolean isSubstance(Tokens tokens, int i) {
    return tokens.isWord(i) || tokens.kind(i) == Tokens.NUMBER || tokens.kind(i) == Tokens.CODE;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.aspect;

import dev.earshot.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence may judge: runs of nouns with the adjectives that name a kind, and functions.
 *
 * <p>Left out are nouns that are hardly ever meant, judging words, measures before "of" and names
 * behind a preposition, which are places and makers ("in Oslo", "from Contoso").
 */
final class Candidates {

  private static final Set<String> KIND_TAGS = Set.of("JJ", "VBN", "VBG", "VBD", "NNP");
  private static final Set<String> FINITE_TAGS = Set.of("VBZ", "VBP", "VBD");

  private final List<Token> tokens;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Candidate> of(List<Token> tokens) {
    Candidates candidates = new Candidates(tokens);
    candidates.readAll();
    return candidates.found;
  }

  private void readAll() {
    for (int i = 0; i < tokens.size(); ) {
      if (isNoun(i)) {
        int end = endOfNouns(i);
        addNouns(i, end);
        i = end;
      } else {
        addFunction(i);
        i++;
      }
    }
  }

  private boolean isNoun(int token) {
    return tag(token).startsWith("NN") && !isMark(token);
  }

  /** Mentions, tags, links and masks are tagged as nouns. */
  private boolean isMark(int token) {
    String word = word(token);
    return word.startsWith("@")
        || word.startsWith("#")
        || word.startsWith("http")
        || (token > 0 && (word(token - 1).equals("[") || word(token - 1).equals("-LSB-")));
  }

  private int endOfNouns(int first) {
    int end = first + 1;
    while (end < tokens.size() && isNoun(end)) {
      end++;
    }
    return end;
  }

  private void addNouns(int begin, int end) {
    int first = begin;
    while (first < end - 1 && Words.opinion(word(first)) != 0) {
      first++;
    }
    if (first == begin) {
      while (first > 0 && isKind(first - 1)) {
        first--;
      }
    }
    if (isMeant(first, end) && !isPlaceOrMaker(first, end)) {
      found.add(new Candidate(first, end, Words.singular(word(end - 1))));
    }
  }

  private boolean isKind(int token) {
    return Words.isClassifying(word(token)) && KIND_TAGS.contains(tag(token));
  }

  private boolean isMeant(int first, int end) {
    String head = word(end - 1);
    if (head.length() < 2 || !head.chars().anyMatch(Character::isLetter)) {
      return false;
    }
    if (Words.opinion(head) != 0 || isMeasureOfSomething(end - 1)) {
      return false;
    }
    return !Words.isGeneric(head) || isNarrowedDown(first, end - 1);
  }

  private boolean isMeasureOfSomething(int head) {
    return Words.isMeasure(word(head))
        && head + 1 < tokens.size()
        && word(head + 1).equalsIgnoreCase("of");
  }

  /** A general noun is meant behind a special one: not a life, but battery life. */
  private boolean isNarrowedDown(int first, int head) {
    for (int i = first; i < head; i++) {
      if (Words.isGeneric(word(i)) || Words.opinion(word(i)) != 0) {
        return false;
      }
    }
    return first < head;
  }

  private boolean isPlaceOrMaker(int first, int end) {
    if (first == 0 || !(tag(first - 1).equals("IN") || tag(first - 1).equals("TO"))) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (!tag(i).startsWith("NNP")) {
        return false;
      }
    }
    return true;
  }

  private void addFunction(int token) {
    if (tag(token).startsWith("VB")) {
      Optional<String> function = Words.function(word(token));
      if (function.isPresent() && (isJudgedBefore(token) || isJudgedBehind(token))) {
        found.add(new Candidate(token, endOfVerb(token), function.get()));
      }
    }
  }

  /** Easy to use. */
  private boolean isJudgedBefore(int verb) {
    return verb > 1
        && word(verb - 1).equalsIgnoreCase("to")
        && tag(verb - 2).startsWith("JJ")
        && Words.opinion(word(verb - 2)) != 0;
  }

  /** Runs very smoothly. */
  private boolean isJudgedBehind(int verb) {
    int next = verb + 1;
    while (next < tokens.size() && Words.isDegree(word(next))) {
      next++;
    }
    return FINITE_TAGS.contains(tag(verb))
        && next < tokens.size()
        && (tag(next).startsWith("RB") || tag(next).startsWith("JJ"))
        && Words.opinion(word(next)) != 0;
  }

  /** With its particle: to set up. */
  private int endOfVerb(int verb) {
    return verb + 1 < tokens.size() && tag(verb + 1).equals("RP") ? verb + 2 : verb + 1;
  }

  private String word(int token) {
    return tokens.get(token).word();
  }

  private String tag(int token) {
    return tokens.get(token).tag();
  }
}

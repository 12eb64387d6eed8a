// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what the configured {@link Identifiers} say: a number behind its cue and some filling, or a
 * number whose shape and check give it away. Each is looked for in a window of bounded length, so
 * the time is linear in the text.
 */
final class IdentifierFinder {

  private static final int WINDOW = 120;
  private static final int FEWEST_DIGITS_ALONE = 6;

  private static final String MARK = "[\\s:#.,;=()*\"'’/–-]";

  /** A word that may stand between a cue and its number, or a mask. */
  private static final String WORD =
      "(?:(?i:me|us|him|them|back|at|to|please|anytime|directly|via|under|unter|auf|mich|uns|au|moi|nous|al|me|op|på|na"
          + "|office|phone|mobile|cell|home|work|line|or|und|y|et|e|oder|is|was|are|were|it's|it’s|its|the|my|your|his|her|our|on|of|a|in|for|with|and"
          + "|number|numbers|numbered|no|nr|num|code|codes|id|ids|ref|reference|ending|below|here|date|key|confirmation|locator"
          + "|nummer|lautet|ist|am|le|el|il|número|numéro|numero|est|es|è)(?![\\p{L}\\p{N}-])"
          + "|\\[[A-Z_]{2,20}\\])";

  /**
   * What may stand between a cue and its number: marks, or up to five words with marks between.
   * Words and the marks before them are taken once and for all, so that there are a handful of ways
   * to read a filling and not one for each way to share its marks out.
   */
  private static final String FILLING =
      "(?:(?>%1$s{0,4}+%2$s)(?>%1$s{1,8}+%2$s){0,4}%1$s{1,8}|%1$s{0,4})".formatted(MARK, WORD);

  /** What does not stand behind a number. */
  private static final String END = "(?![\\p{L}\\p{N}]|[.,]\\d)";

  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{2}-\\d{2}-(?:19|20)\\d{2}");

  private final List<Pattern> behindCue = new ArrayList<>();
  private final List<Identifier> identifiers;
  private final LoneNumbers alone;
  private final Lexicon lexicon;

  IdentifierFinder(List<Identifier> identifiers, Lexicon lexicon) {
    this.identifiers = identifiers;
    this.lexicon = lexicon;
    List<LoneNumber> numbers = new ArrayList<>();
    for (Identifier identifier : identifiers) {
      String shape = identifier.shape().pattern();
      behindCue.add(
          Pattern.compile(
              "(?:s(?![\\p{L}\\p{N}]))?"
                  + FILLING
                  + "(?<![\\p{L}\\p{N}])(?<value>"
                  + shape
                  + ")"
                  + END));
      if (identifier.alone()) {
        numbers.add(new LoneNumber(identifier, Pattern.compile("(?:" + shape + ")" + END)));
      }
    }
    this.alone = new LoneNumbers(numbers);
  }

  /**
   * Numbers in a text.
   *
   * @throws ShapeException if a shape reads the text too often
   */
  List<Span> find(CountedText counted, Scan scan) {
    String text = counted.toString();
    List<Span> found = new ArrayList<>();
    for (Scan.Place cue : scan.cues()) {
      findBehind(text, counted, cue, found);
    }
    if (scan.longestStretch() >= FEWEST_DIGITS_ALONE || scan.colons() > 4) {
      alone.find(counted, (identifier, begin, end) -> add(text, identifier, begin, end, found));
    }
    return found;
  }

  private void findBehind(String text, CountedText counted, Scan.Place cue, List<Span> found) {
    int index = identifiers.indexOf(cue.identifier());
    Matcher matcher = behindCue.get(index).matcher(counted.readBy(cue.identifier().id()));
    matcher.region(cue.end(), Math.min(text.length(), cue.end() + WINDOW));
    matcher.useTransparentBounds(true);
    if (matcher.lookingAt()) {
      add(text, cue.identifier(), matcher.start("value"), matcher.end("value"), found);
    }
  }

  private void add(String text, Identifier identifier, int begin, int end, List<Span> found) {
    String value = text.substring(begin, end);
    boolean date = identifier.type() != RedactionType.BIRTH_DATE && DATE.matcher(value).matches();
    if (!date
        && !isMask(text, begin)
        && !isWord(value)
        && !PhoneContext.isAmount(text, begin, end)
        && identifier.holds(value)) {
      found.add(new Span(identifier.type(), begin, end));
    }
  }

  /** The letters of a mask may have the shape of a code. */
  private static boolean isMask(String text, int begin) {
    return begin > 0 && Masks.end(text, begin - 1) > begin;
  }

  /** A code of letters alone that is a word: "confirmation number PLEASE". */
  private boolean isWord(String value) {
    return value.chars().allMatch(Character::isLetter)
        && (lexicon.flags(WordHash.of(value)) & Lexicon.COMMON) != 0;
  }
}

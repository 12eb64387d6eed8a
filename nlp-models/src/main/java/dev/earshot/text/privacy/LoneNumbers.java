// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers that are known without a cue. A text's places are first tried with all of their
 * expressions in one, which most places do not fit, and only then with each by itself.
 */
final class LoneNumbers {

  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<[A-Za-z]");

  private final List<LoneNumber> numbers;
  private final Pattern any;

  LoneNumbers(List<LoneNumber> numbers) {
    this.numbers = List.copyOf(numbers);
    this.any = any(numbers);
  }

  /**
   * One expression for all; names of groups are unique in one, so those with any fit everywhere.
   */
  private static Pattern any(List<LoneNumber> numbers) {
    boolean named = numbers.stream().anyMatch(n -> NAMED_GROUP.matcher(n.expression()).find());
    return Pattern.compile(
        named ? "" : numbers.stream().map(LoneNumber::expression).collect(Collectors.joining("|")));
  }

  /**
   * The numbers in a text, those of one identifier after those of the one before.
   *
   * @throws ShapeException if a shape reads the text too often
   */
  void find(CountedText counted, LoneNumber.Found found) {
    int[] places = places(counted.toString());
    for (LoneNumber number : numbers) {
      number.find(counted, places, found);
    }
  }

  private int[] places(String text) {
    Matcher matcher = LoneNumber.matcher(any, new CountedText(text));
    return IntStream.range(0, text.length())
        .filter(i -> mayBegin(text, i) && fits(matcher, i))
        .toArray();
  }

  private boolean mayBegin(String text, int i) {
    boolean any = false;
    for (int n = 0; n < numbers.size() && !any; n++) {
      any = numbers.get(n).begins(text.charAt(i));
    }
    return any && !LoneNumber.isInside(text, i);
  }

  /** A shape that reads too often is found out, and named, when it is tried by itself. */
  private static boolean fits(Matcher matcher, int place) {
    try {
      return matcher.region(place, matcher.regionEnd()).lookingAt();
    } catch (ShapeException e) {
      return true;
    }
  }
}

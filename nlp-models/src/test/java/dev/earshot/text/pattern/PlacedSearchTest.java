// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A search from place to place finds what a search over all of the text finds. */
class PlacedSearchTest {

  private static final Pattern PATTERN =
      WordBorders.compile("(?<![a.])\\b(a+|b1)(?:b(?=\\d)|\\b)|^c|c$");
  private static final PlacedSearch SEARCH =
      new PlacedSearch(PATTERN, (text, place) -> "abc".indexOf(text.charAt(place)) >= 0);

  @Test
  void findsWhatFindFinds() {
    Random random = new Random(3);
    int matches = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = text(random);
      assertThat(placed(text)).as(text).isEqualTo(found(text));
      matches += placed(text).size();
    }
    assertThat(matches).isGreaterThan(1_000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append("aabc1 .".charAt(random.nextInt(7)));
    }
    return text.toString();
  }

  private static List<String> placed(String text) {
    List<String> places = new ArrayList<>();
    SEARCH.forEach(text, match -> places.add(told(match)));
    return places;
  }

  private static List<String> found(String text) {
    List<String> places = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    while (matcher.find()) {
      places.add(told(matcher));
    }
    return places;
  }

  private static String told(Matcher match) {
    return match.start() + "-" + match.end() + match.group(1);
  }
}

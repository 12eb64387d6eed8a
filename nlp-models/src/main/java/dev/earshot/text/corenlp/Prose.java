// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.corenlp;

import dev.earshot.text.pattern.PlacedSearch;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a parser trained on edited text should read of a message: links, mentions of accounts and
 * the mark of a hashtag become blanks, unit for unit, so that offsets stay.
 *
 * <p>So does what follows the first {@value #LONGEST_RUN} units of a run without blanks: it is no
 * word, and the tokenizer's time grows with the square of such a run of emoji or invisible
 * characters. It does so too with a run of Unicode's own ends of lines and paragraphs, which become
 * plain line ends.
 */
final class Prose {

  private static final int LONGEST_RUN = 200;
  private static final char LINE_END = '\u2028';
  private static final char PARAGRAPH_END = '\u2029';
  private static final PlacedSearch NO_PROSE =
      new PlacedSearch(
          Pattern.compile("https?://\\S{1,2000}|www\\.\\S{1,2000}|(?<!\\w)@\\w{1,100}|#(?=\\p{L})"),
          Prose::mayEndProse);

  private Prose() {}

  static String of(String text) {
    char[] prose = text.toCharArray();
    NO_PROSE.forEach(text, found -> Arrays.fill(prose, found.start(), found.end(), ' '));
    plainLineEnds(prose);
    if (prose.length > LONGEST_RUN) {
      shortenRuns(prose);
    }
    return new String(prose);
  }

  /** Whether a link, a mention or a hashtag may begin at a place. */
  private static boolean mayEndProse(String text, int place) {
    return switch (text.charAt(place)) {
      case '@', '#' -> true;
      case 'h' -> text.startsWith("http", place);
      case 'w' -> text.startsWith("www.", place);
      default -> false;
    };
  }

  private static void plainLineEnds(char[] prose) {
    for (int i = 0; i < prose.length; i++) {
      if (prose[i] == LINE_END || prose[i] == PARAGRAPH_END) {
        prose[i] = '\n';
      }
    }
  }

  private static void shortenRuns(char[] prose) {
    int begin = 0;
    for (int i = 0; i <= prose.length; i++) {
      if (i == prose.length || isBlank(prose[i])) {
        if (i - begin > LONGEST_RUN) {
          int cut = begin + LONGEST_RUN;
          Arrays.fill(prose, Character.isLowSurrogate(prose[cut]) ? cut - 1 : cut, i, ' ');
        }
        begin = i + 1;
      }
    }
  }

  /** Blanks that break no line are blanks too. */
  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}

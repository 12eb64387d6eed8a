// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.privacy;

/**
 * Which tokens a name, an address, a place or an organisation can begin with. All others are passed
 * over by the tagger, in training too, which saves most of its time on texts that hold none.
 */
final class NameGate {

  private static final int LISTED = Lexicon.FIRST | Lexicon.LAST;
  private static final int PLACED = Lexicon.STREET | Lexicon.LAND;

  /** Addresses may begin with "the corner of". */
  private static final String CORNER = "corner";

  private NameGate() {}

  static boolean mayBegin(Tokens tokens, int i) {
    return switch (tokens.kind(i)) {
      case Tokens.LOWER -> mayLowerBegin(tokens, i);
      case Tokens.CAPITAL, Tokens.INITIAL, Tokens.UPPER, Tokens.MIXED -> mayCapitalBegin(tokens, i);
      case Tokens.NUMBER, Tokens.CODE -> isBeside(tokens, i);
      default -> false;
    };
  }

  /** Names in lower case are known by the lists, or by a word that announces one. */
  private static boolean mayLowerBegin(Tokens tokens, int i) {
    int flags = tokens.flags(i);
    boolean rare = (flags & Lexicon.COMMON) == 0;
    return (flags & PLACED) != 0
        || tokens.is(i + 1, CORNER)
        || (rare
            && (tokens.writing() == 0
                || (flags & LISTED) != 0
                || tokens.has(i - 1, Lexicon.NAME_CUE)));
  }

  private static boolean mayCapitalBegin(Tokens tokens, int i) {
    int flags = tokens.flags(i);
    return (flags & Lexicon.COMMON) == 0
        || (flags & (LISTED | PLACED)) != 0
        || tokens.isCapital(i + 1);
  }

  /** A house number or post code stands near a word of addresses, or one that is not common. */
  private static boolean isBeside(Tokens tokens, int i) {
    return isPlace(tokens, i + 1)
        || isPlace(tokens, i + 2)
        || isPlace(tokens, i - 1)
        || tokens.kind(i + 1) == Tokens.NUMBER;
  }

  private static boolean isPlace(Tokens tokens, int i) {
    boolean rare = tokens.isWord(i) && !tokens.has(i, Lexicon.COMMON);
    return rare || tokens.isCapital(i) || tokens.has(i, PLACED);
  }
}

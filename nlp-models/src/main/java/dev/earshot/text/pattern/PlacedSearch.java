// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.pattern;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches for an expression only where it may begin: trying it at every unit of a text takes
 * several times as long, most of all if it begins with a border or looks back. Immutable.
 */
public final class PlacedSearch {

  /** Tells of a place in a text, as fast as it can, whether a match may begin there. */
  @FunctionalInterface
  public interface Begin {

    /** False only if no match begins at {@code place}. */
    boolean isAt(String text, int place);
  }

  private final Pattern pattern;
  private final Begin begin;

  /**
   * A search for {@code pattern}.
   *
   * @param pattern that never matches nothing
   * @param begin where it may begin
   */
  public PlacedSearch(Pattern pattern, Begin begin) {
    this.pattern = pattern;
    this.begin = begin;
  }

  /**
   * Tells the matches in {@code text} in order, the same as {@link Matcher#find()} finds. Each is
   * good until the next; where it stands is only to be asked, not to be changed.
   */
  public void forEach(String text, Consumer<Matcher> found) {
    Matcher matcher = null;
    int at = 0;
    while (at < text.length()) {
      if (begin.isAt(text, at)) {
        matcher = matcher == null ? matcher(text) : matcher;
        if (matcher.region(at, text.length()).lookingAt()) {
          found.accept(matcher);
          at = matcher.end() - 1;
        }
      }
      at++;
    }
  }

  /** A matcher that sees what stands before its region. */
  private Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }
}

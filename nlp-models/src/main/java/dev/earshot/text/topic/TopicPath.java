// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The path that a person's label stands for: each part between slashes in lower case, without
 * accents, and with one dash for whatever lies between letters and digits. "Late Flight" is {@code
 * late-flight}, "Billing / Refund" is {@code billing/refund}, and a path of a taxonomy is itself.
 */
public final class TopicPath {

  /** The rule for people. */
  public static final String RULE =
      "lower case, a dash for what is neither letter nor digit, slashes between levels";

  static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  static final int DEEPEST = 5;

  private static final int LONGEST = 120;
  private static final String PATH = ID + "(/" + ID + "){0," + (DEEPEST - 1) + "}";

  private TopicPath() {}

  /**
   * The path of {@code label}.
   *
   * @throws IllegalArgumentException if it has none; the message says why, and not of which label
   */
  public static String of(String label) {
    List<String> ids = new ArrayList<>();
    for (String part : label.split("/", -1)) {
      ids.add(id(part));
    }
    if (ids.size() > DEEPEST) {
      throw new IllegalArgumentException(
          "has " + ids.size() + " levels; paths have " + DEEPEST + " at most");
    }
    String path = String.join("/", ids);
    if (path.length() > LONGEST) {
      throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
    }
    return path;
  }

  /** Whether {@code path} is one as {@link #of} gives it. */
  public static boolean isPath(String path) {
    return path.length() <= LONGEST && path.matches(PATH);
  }

  /** Whether {@code path} is {@code other} or lies below it. */
  public static boolean isWithin(String path, String other) {
    return path.startsWith(other)
        && (path.length() == other.length() || path.charAt(other.length()) == '/');
  }

  /** {@code paths} and those of {@code known} that they lie below. */
  public static SortedSet<String> widened(Collection<String> paths, Collection<String> known) {
    SortedSet<String> widened = new TreeSet<>(paths);
    for (String wider : known) {
      if (paths.stream().anyMatch(path -> isWithin(path, wider))) {
        widened.add(wider);
      }
    }
    return widened;
  }

  private static String id(String part) {
    char[] units = part.toCharArray();
    char[] folded = new char[4 * units.length];
    int length = ASCIIFoldingFilter.foldToASCII(units, 0, folded, 0, units.length);
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < length; i++) {
      char unit = folded[i];
      if (unit < 128 && Character.isLetterOrDigit(unit)) {
        id.append(Character.toLowerCase(unit));
      } else if (Character.isLetterOrDigit(unit)) {
        throw new IllegalArgumentException("has letters other than Latin ones");
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    if (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    if (id.isEmpty()) {
      throw new IllegalArgumentException("has a level without a letter or digit");
    }
    return id.toString();
  }
}

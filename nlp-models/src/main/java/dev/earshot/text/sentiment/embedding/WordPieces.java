// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.sentiment.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts a text into the pieces of an uncased BERT vocabulary, as the model's own tokenizer does:
 * lower case, accents stripped, marks alone, longest known piece first. Immutable.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String CONTINUES = "##";
  private static final Pattern WORD = Pattern.compile("[a-z]{2,}");

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int begin;
  private final int end;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.get("[UNK]");
    this.begin = vocabulary.get("[CLS]");
    this.end = vocabulary.get("[SEP]");
  }

  /** Reads the vocabulary of a {@code tokenizer.json}. */
  static WordPieces read(InputStream tokenizer) throws IOException {
    JsonNode words = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
    Map<String, Integer> vocabulary = new HashMap<>(2 * words.size());
    words.properties().forEach(word -> vocabulary.put(word.getKey(), word.getValue().asInt()));
    return new WordPieces(vocabulary);
  }

  /** The words of at least two letters, all of them ASCII, in alphabetical order. */
  List<String> words() {
    return vocabulary.keySet().stream()
        .filter(word -> WORD.matcher(word).matches())
        .sorted()
        .toList();
  }

  /**
   * The pieces of {@code text} between the two marks of the model.
   *
   * @param most pieces with the marks; what follows is left out
   */
  long[] of(String text, int most) {
    Pieces pieces = new Pieces(most);
    pieces.add(begin);
    String clean = clean(text);
    int at = 0;
    while (at < clean.length() && !pieces.isFull()) {
      int point = clean.codePointAt(at);
      int next = at + Character.charCount(point);
      if (point != ' ' && !isMark(point)) {
        while (next < clean.length() && isInner(clean.codePointAt(next))) {
          next += Character.charCount(clean.codePointAt(next));
        }
      }
      if (point != ' ') {
        word(clean.substring(at, next), pieces);
      }
      at = next;
    }
    return pieces.closed(end);
  }

  private static boolean isInner(int point) {
    return point != ' ' && !isMark(point);
  }

  private void word(String word, Pieces pieces) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      pieces.add(unknown);
      return;
    }
    int[] found = new int[word.length()];
    int count = 0;
    int at = 0;
    while (at < word.length()) {
      int stop = word.length();
      Integer piece = null;
      while (stop > at && piece == null) {
        piece = vocabulary.get((at > 0 ? CONTINUES : "") + word.substring(at, stop));
        stop = piece == null ? word.offsetByCodePoints(stop, -1) : stop;
      }
      if (piece == null) {
        pieces.add(unknown);
        return;
      }
      found[count++] = piece;
      at = stop;
    }
    for (int i = 0; i < count; i++) {
      pieces.add(found[i]);
    }
  }

  private static String clean(String text) {
    StringBuilder spaced = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> space(spaced, point));
    String plain = Normalizer.normalize(spaced, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static void space(StringBuilder out, int point) {
    if (Character.isWhitespace(point) || Character.getType(point) == Character.SPACE_SEPARATOR) {
      out.append(' ');
    } else if (isIdeograph(point)) {
      out.append(' ').appendCodePoint(point).append(' ');
    } else if (point != 0xFFFD && !isControl(point)) {
      out.appendCodePoint(point);
    }
  }

  private static boolean isControl(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  private static boolean isIdeograph(int point) {
    return (point >= 0x4E00 && point <= 0x9FFF)
        || (point >= 0x3400 && point <= 0x4DBF)
        || (point >= 0x20000 && point <= 0x2CEAF)
        || (point >= 0xF900 && point <= 0xFAFF)
        || (point >= 0x2F800 && point <= 0x2FA1F);
  }

  /** Punctuation of Unicode, and every ASCII mark. */
  private static boolean isMark(int point) {
    if (point < 128) {
      return point > ' ' && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** Pieces up to a bound that leaves room for the end. */
  private static final class Pieces {

    private final long[] ids;
    private int count;

    Pieces(int most) {
      this.ids = new long[most];
    }

    boolean isFull() {
      return count == ids.length - 1;
    }

    void add(int id) {
      if (!isFull()) {
        ids[count++] = id;
      }
    }

    long[] closed(int end) {
      ids[count++] = end;
      return Arrays.copyOf(ids, count);
    }
  }
}

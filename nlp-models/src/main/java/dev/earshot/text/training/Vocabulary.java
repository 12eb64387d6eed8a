// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.ngram.Ngrams;
import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.sentiment.rules.Sign;
import dev.earshot.text.sentiment.rules.Signs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words and pairs of words by the hash that a head knows them by. */
final class Vocabulary {

  private static final int LEAST_ROWS = 2;
  private static final int LEAST_ROWS_OF_PAIRS = 4;

  private final SortedMap<Long, String> texts = new TreeMap<>();

  /**
   * The words and pairs that occur in several of {@code rows}, and single words besides.
   *
   * @param more words in lower case, such as those of a lexicon
   */
  static Vocabulary of(List<TrainingRow> rows, Collection<String> more) {
    Vocabulary vocabulary = new Vocabulary();
    Map<Long, Integer> counts = NgramFit.counts(rows);
    for (TrainingRow row : rows) {
      vocabulary.read(Signs.of(row.labelled().text(), Lexicon.shared()), counts);
    }
    more.forEach(word -> vocabulary.texts.put(Ngrams.word(word), word));
    return vocabulary;
  }

  /** What is to be embedded, by hash. */
  SortedMap<Long, String> texts() {
    return texts;
  }

  /** Faces are left out: an encoder does not tell them apart. */
  private void read(List<Sign> signs, Map<Long, Integer> counts) {
    Sign last = null;
    for (Sign sign : signs) {
      if (!sign.isWord()) {
        last = null;
        continue;
      }
      long word = Ngrams.word(sign.form());
      if (counts.get(word) >= LEAST_ROWS) {
        texts.put(word, sign.form());
      }
      if (last != null) {
        long pair = Ngrams.pair(last.form(), sign.form());
        if (counts.get(pair) >= LEAST_ROWS_OF_PAIRS) {
          texts.put(pair, last.form() + " " + sign.form());
        }
      }
      last = sign;
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.util.ArrayList;
import java.util.List;

/**
 * What the shipped head is fitted to, as a head sees it.
 *
 * @param texts of {@link ShippedCorpus#read}, or of some sources of it; at least one
 * @param phrases of {@link ShippedCorpus#phrases}, which teach how far to believe which source of a
 *     text of a few words, and no more
 */
public record ShippedRows(List<TrainingRow> texts, List<TrainingRow> phrases) {

  public ShippedRows {
    texts = List.copyOf(texts);
    phrases = List.copyOf(phrases);
  }

  /** The texts, and behind them the phrases. */
  List<TrainingRow> all() {
    List<TrainingRow> all = new ArrayList<>(texts);
    all.addAll(phrases);
    return all;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the shipped head is fitted to, as a head sees it.
 *
 * @param texts of {@link ShippedCorpus#read}, or of some sources of it; at least one
 * @param phrases of {@link ShippedCorpus#phrases}, which teach how far to believe which source of a
 *     text of a few words, and no more
 * @param messages of {@link OwnMessages}, which the second opinion learns from besides
 */
public record ShippedRows(
    List<TrainingRow> texts, List<TrainingRow> phrases, List<TrainingRow> messages) {

  public ShippedRows {
    texts = List.copyOf(texts);
    phrases = List.copyOf(phrases);
    messages = List.copyOf(messages);
  }

  /** The texts, behind them the phrases and at last the messages. */
  List<TrainingRow> all() {
    return Stream.of(texts, phrases, messages).flatMap(List::stream).toList();
  }

  /** The texts, and behind them the phrases. */
  List<TrainingRow> plain() {
    return Stream.of(texts, phrases).flatMap(List::stream).toList();
  }

  /** The texts, and behind them the messages. */
  List<TrainingRow> embedded() {
    return Stream.of(texts, messages).flatMap(List::stream).toList();
  }
}

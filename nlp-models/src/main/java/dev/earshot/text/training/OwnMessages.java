// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Messages to companies, written for the training of the shipped head: the public corpora hold
 * reviews and requests to assistants, but hardly what customers write to a desk.
 *
 * <p>All of them are invented, and none after a row of a set that the head is measured on.
 */
final class OwnMessages {

  /** The source that they count as. */
  static final String SOURCE = "messages";

  private static final String FILE = "customer-messages.tsv";

  private OwnMessages() {}

  /** All of them, in the order of the file. */
  static List<LabelledText> all() {
    try (InputStream stream = OwnMessages.class.getResourceAsStream(FILE);
        var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(OwnMessages::message)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledText message(String line) {
    String[] cells = line.split("\t", 2);
    SentimentLabel label = SentimentLabel.valueOf(cells[0].toUpperCase(Locale.ROOT));
    return new LabelledText(cells[1], label, SOURCE);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static dev.earshot.text.sentiment.SentimentLabel.NEGATIVE;
import static dev.earshot.text.sentiment.SentimentLabel.NEUTRAL;
import static dev.earshot.text.sentiment.SentimentLabel.POSITIVE;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.rules.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows that the shipped head is trained on: public data whose licences allow it, and nothing
 * else.
 *
 * <p>Opinions come from reviews, the neutral class from requests, questions and sentences without
 * an opinion. A reported problem counts as negative and thanks as positive, whatever the words:
 * that is what people who label customers' messages do. Reviews of three stars are left out; they
 * are hardly neutral.
 */
public final class ShippedCorpus {

  /** Longer texts are cut: reviews of any length then weigh alike. */
  static final int LONGEST = 120;

  private static final String LEXICON = "lexicon";

  private final Path folder;
  private final List<LabelledText> rows = new ArrayList<>();

  private ShippedCorpus(Path folder) {
    this.folder = folder;
  }

  /**
   * The rows below {@code folder}, in an order of their own that depends on nothing but them.
   *
   * @throws LabelledFileException if a file is missing
   * @throws IOException if one cannot be read
   */
  public static List<LabelledText> read(Path folder) throws IOException {
    ShippedCorpus corpus = new ShippedCorpus(folder);
    corpus.reviews();
    corpus.requests();
    return List.copyOf(corpus.rows);
  }

  /**
   * The lexicon's own words and phrases, each as a customer's whole text ("good service"), with the
   * label that its cue and feeling give it.
   */
  public static List<LabelledText> phrases() {
    List<LabelledText> phrases = new ArrayList<>();
    Lexicon.shared()
        .wholeTexts()
        .forEach((phrase, label) -> phrases.add(new LabelledText(phrase, label, LEXICON)));
    return List.copyOf(phrases);
  }

  /** Invented messages with their labels; see {@link OwnMessages}. */
  public static List<LabelledText> messages() {
    return OwnMessages.all();
  }

  private void reviews() throws IOException {
    take(
        "womens", "sentiment/womens_clothing.csv", Integer.MAX_VALUE, row -> onlyIf(row, NEGATIVE));
    take("womens", "sentiment/womens_clothing.csv", 1_500, row -> onlyIf(row, POSITIVE));
    take("uci", "sentiment/uci_sentences.csv", Integer.MAX_VALUE, ShippedCorpus::labelled);
    take("pros_cons", "sentiment/pros_cons.csv", 2_000, row -> onlyIf(row, NEGATIVE));
    take("pros_cons", "sentiment/pros_cons.csv", 2_000, row -> onlyIf(row, POSITIVE));
    take(
        "hu_liu",
        "sentiment/hu_liu_product_reviews.csv",
        Integer.MAX_VALUE,
        ShippedCorpus::aspects);
  }

  private void requests() throws IOException {
    take("banking77", "topics/banking77.csv", 1_540, row -> Intents.banking(row.get("topic")));
    take("clinc", "topics/clinc150.csv", 2_000, row -> Intents.assistant(row.get("topic")));
    take("nlupp", "topics/nlupp.csv", 800, row -> Intents.request(row.get("topic")));
    take("multidogo", "journeys/multidogo_turns.csv", 1_800, ShippedCorpus::turn);
    take("cfpb", "topics/cfpb_complaints.csv", Integer.MAX_VALUE, row -> NEGATIVE);
  }

  private void take(String source, String file, int most, Function<CSVRecord, SentimentLabel> label)
      throws IOException {
    Map<String, LabelledText> distinct = new LinkedHashMap<>();
    for (CSVRecord row : CsvFile.read(folder.resolve(file)).rows()) {
      SentimentLabel says = label.apply(row);
      if (says != null) {
        String text = firstWords(row.get("text"));
        distinct.putIfAbsent(text, new LabelledText(text, says, source));
      }
    }
    distinct.values().stream().sorted(StableOrder.BY_CHECKSUM).limit(most).forEach(rows::add);
  }

  private static SentimentLabel labelled(CSVRecord row) {
    return switch (row.get("sentiment")) {
      case "negative" -> NEGATIVE;
      case "positive" -> POSITIVE;
      case "neutral" -> NEUTRAL;
      default -> null;
    };
  }

  private static SentimentLabel onlyIf(CSVRecord row, SentimentLabel wanted) {
    return row.get("sentiment").equals(wanted.name().toLowerCase(Locale.ROOT)) ? wanted : null;
  }

  /** No aspect with an opinion is no opinion; mixed ones say nothing clear. */
  private static SentimentLabel aspects(CSVRecord row) {
    return row.get("sentiment").isEmpty() ? NEUTRAL : labelled(row);
  }

  private static SentimentLabel turn(CSVRecord row) {
    return wordEnd(row.get("text"), 3) < 0 ? null : Intents.turn(row.get("topic"));
  }

  /** {@code text} up to its {@value #LONGEST}th word. */
  static String firstWords(String text) {
    int end = wordEnd(text, LONGEST + 1);
    return end < 0 ? text : text.substring(0, end);
  }

  /** Where the word of that number begins, or -1 if there are fewer. */
  private static int wordEnd(String text, int number) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      if (!blank && !inside) {
        words++;
        if (words == number) {
          return i;
        }
      }
      inside = !blank;
    }
    return -1;
  }
}

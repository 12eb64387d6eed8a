// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import dev.earshot.text.sentiment.SentimentLabel;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.ngram.MeaningTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a model was trained on, is worth and is not, as Markdown. Holds no customer's words and no
 * date: the same rows give the same card.
 */
public final class ModelCard {

  private final StringBuilder body = new StringBuilder();
  private final String name;
  private final Optional<LabelledFile> file;

  /**
   * The card of a model fitted to the rows of a file.
   *
   * @param name the file's
   * @param file its rows that say what they feel like, if the sentiment head is fitted to them
   */
  public ModelCard(String name, Optional<LabelledFile> file) {
    this.name = name;
    this.file = file;
  }

  /** Adds what came of the English rows. */
  public void english(List<LabelledText> texts, OwnTrainer.Fitted fitted) {
    line("## English");
    line("");
    line(
        "%d rows: %s. %s",
        texts.size(),
        labels(texts),
        texts.size() < OwnTrainer.ENOUGH
            ? "Too few for words of their own: the shipped evidence is re-weighed only."
            : "The shipped evidence, the network, the rules and the rows' own words are weighed.");
    line("");
    line("| judged on rows that were held out (four folds) | accuracy | macro-F1 |");
    line("|---|---|---|");
    heldOut("profile fast", fitted.plain());
    fitted.opinion().ifPresent(held -> heldOut("embeddings heard for every text", held));
    line("");
  }

  private void heldOut(String what, HeldOut held) {
    line("| %s | %.3f | %.3f |", what, held.accuracy(), held.macroF1());
  }

  /** Adds what came of another language. */
  public void language(String language, LanguageTrainer.Fitted fitted) {
    HeldOut held = fitted.heldOut();
    line("## %s", language);
    line("");
    line(
        "%d rows, macro-F1 on held-out rows %.3f: %s.",
        held.rows(),
        held.macroF1(),
        fitted.head().isPresent() ? "the language has a head of its own" : leftOut(held));
    line("");
  }

  private static String leftOut(HeldOut held) {
    String why =
        held.rows() < LanguageTrainer.LEAST_ROWS
            ? "fewer than " + LanguageTrainer.LEAST_ROWS + " rows"
            : "below the floor of " + LanguageTrainer.FLOOR;
    return "left out, " + why + "; its texts get no sentiment";
  }

  /** Adds what came of the topics in a language. */
  public void topics(String language, boolean decides, TopicTrainer.Fitted fitted) {
    body.append(TopicCard.render(language, decides, fitted));
  }

  /**
   * The whole card.
   *
   * @param version of the model
   */
  public String render(String version) {
    return String.format(
        Locale.ROOT,
        """
        # Model %s

        Fitted to %s%s

        %s## Limits

        It is right about texts like those it was fitted to, as long as they stay so; measure it
        now and then on fresh labels by `evaluate`. The figures above are of the same file and do
        not see a change of products, channels or customers. Labels carry the judgement of whoever
        gave them.
        """,
        version,
        name,
        file.map(ModelCard::sentiment).orElseGet(ModelCard::noSentiment),
        body);
  }

  private static String sentiment(LabelledFile file) {
    return String.format(
        Locale.ROOT,
        """
        : %d rows with a sentiment, %d without text or label left out. Behind
        it stands the shipped head %s; its card tells what that one was trained on.""",
        file.rows().size(),
        file.unlabelled(),
        HeadModel.shipped().version());
  }

  private static String noSentiment() {
    return "'s topics. What texts feel like is decided by the shipped head "
        + HeadModel.shipped().version()
        + ",\nunchanged.";
  }

  /** The card of the shipped head. */
  public static String shipped(HeadModel model, List<LabelledText> corpus) {
    StringBuilder table = new StringBuilder();
    Map<String, List<LabelledText>> sources =
        corpus.stream()
            .collect(
                Collectors.groupingBy(LabelledText::source, TreeMap::new, Collectors.toList()));
    sources.forEach(
        (source, texts) ->
            table.append("| %s | %d | %s |\n".formatted(source, texts.size(), labels(texts))));
    return """
        # Sentiment model %s, as it ships

        Says whether an English text of a customer is negative, neutral or positive, with a
        calibrated confidence and the share of each input.

        ## Trained on

        %d rows of public data whose licences allow it, and on what is own; the file holds hashes
        and weights, no text.

        | source | rows | labels |
        |---|---|---|
        %s
        womens: Women's E-Commerce Clothing Reviews, CC0. uci: Sentiment Labelled Sentences,
        CC BY 4.0. pros_cons and hu_liu: M. Hu, B. Liu and others, CC BY 4.0. banking77 and nlupp:
        PolyAI, CC BY 4.0. clinc: CLINC150, CC BY 3.0. multidogo: Amazon, CDLA-Permissive 1.0.
        cfpb: Consumer Financial Protection Bureau, public domain. Attribution in full: NOTICE.

        Problem intents count as negative and thanks as positive; other requests and sentences
        without an opinion are neutral; three-star reviews are left out. N-grams, the meanings of
        words (%d words and pairs, embedded once by an open model) and embeddings reach the stack
        by models that had not seen the row's domain. Classes count alike. The stack was also
        given %d words and phrases of the own lexicon, each as a text, so that it knows texts of a
        few words. The second opinion, of the profile accurate, was given %d messages besides,
        invented for it as customers write them to companies.

        ## Worth

        Figures on sets that it never saw: benchmarks/results/sentiment.md.

        ## Limits

        Neutral is the weakest label. The recipe's few constants were chosen while looking at the
        development sets of that page, so expect about a point less on a set that is really new.
        Sarcasm is rarely recognised; it lowers the confidence where its cues are. Short tweets
        about the news, not about a company, are told apart worst. Reported problems count as
        negative however calmly they are told.
        """
        .formatted(
            model.version(),
            corpus.size(),
            table,
            model.meanings().map(MeaningTable::size).orElse(0),
            ShippedCorpus.phrases().size(),
            ShippedCorpus.messages().size());
  }

  private static String labels(List<LabelledText> texts) {
    Map<SentimentLabel, Long> counts =
        texts.stream()
            .collect(
                Collectors.groupingBy(LabelledText::label, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private void line(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.corenlp.CoreNlp;
import dev.earshot.text.privacy.Redactor;
import dev.earshot.text.sentiment.SentenceSentiment;
import dev.earshot.text.sentiment.embedding.SentenceEncoder;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.sentiment.head.LanguageHead;
import dev.earshot.text.sentiment.rules.Lexicon;
import dev.earshot.text.training.Ingredients;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.LabelledRow;
import dev.earshot.text.training.LabelledText;
import dev.earshot.text.training.LanguageTrainer;
import dev.earshot.text.training.ModelCard;
import dev.earshot.text.training.OwnTrainer;
import dev.earshot.text.training.ShippedCorpus;
import dev.earshot.text.training.ShippedRows;
import dev.earshot.text.training.ShippedTrainer;
import dev.earshot.text.training.TrainingException;
import dev.earshot.text.training.TrainingRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Trains sentiment heads with the models of this engine. Labelled texts are read as an analyzer
 * reads texts (redacted, cut to the analysed length, sentence by sentence), so that a head is
 * trained on what it will be given.
 */
public final class HeadTraining implements AutoCloseable {

  private static final int BETWEEN_REPORTS = 1_000;
  private static final int LEAST_ROWS = 20;
  private static final String ENGLISH = "en";

  private final TextSettings settings;
  private final Redactor redactor;
  private final CoreNlp models;
  private final Optional<SentenceEncoder> encoder;
  private final TrainingRow.Reader reader;
  private final Consumer<String> talk;

  private HeadTraining(
      TextSettings settings,
      CoreNlp models,
      Optional<SentenceEncoder> encoder,
      Consumer<String> talk) {
    this.settings = settings;
    this.redactor = new Redactor(settings.privacy());
    this.models = models;
    this.encoder = encoder;
    this.talk = talk;
    Optional<Function<String, float[]>> vectors = encoder.map(open -> open::encode);
    this.reader =
        TrainingRow.Reader.of(
            text ->
                models.sentences(text, settings.maximumSentenceTokens()).stream()
                    .map(SentenceSentiment::of)
                    .toList(),
            vectors);
  }

  /**
   * What came of a training.
   *
   * @param model the head
   * @param card what it was trained on and is worth, as Markdown
   */
  public record Trained(HeadModel model, String card) {}

  /**
   * Loads the models; those of the embeddings too for {@link Profile#ACCURATE}.
   *
   * @param talk is told how far the work has come
   */
  public static HeadTraining open(TextSettings settings, Consumer<String> talk) {
    talk.accept("Loading the language models ...");
    CoreNlp models = CoreNlp.open();
    try {
      Optional<SentenceEncoder> encoder =
          switch (settings.profile()) {
            case FAST -> Optional.empty();
            case ACCURATE -> Optional.of(SentenceEncoder.open());
          };
      return new HeadTraining(settings, models, encoder, talk);
    } catch (RuntimeException e) {
      models.close();
      throw e;
    }
  }

  /**
   * The shipped head, fitted again to the public data sets.
   *
   * @param folder that holds them
   * @throws IOException if one of them cannot be read
   */
  public Trained shipped(Path folder) throws IOException {
    List<LabelledText> corpus = ShippedCorpus.read(folder);
    ShippedRows rows = shippedRows(corpus);
    HeadModel model =
        encoder.isPresent()
            ? ShippedTrainer.fit(rows, words(encoder.get()), encoder.get()::encode)
            : ShippedTrainer.fit(rows);
    return new Trained(model, ModelCard.shipped(model, corpus));
  }

  /**
   * What the shipped head is made of, to measure each part; for {@link Profile#ACCURATE} only.
   *
   * @param folder that holds the public data sets
   * @throws IOException if one of the sets cannot be read
   */
  public Ingredients ingredients(Path folder) throws IOException {
    SentenceEncoder open = encoder.orElseThrow();
    return Ingredients.of(shippedRows(ShippedCorpus.read(folder)), words(open), open::encode);
  }

  private ShippedRows shippedRows(List<LabelledText> corpus) {
    List<TrainingRow> phrases = ShippedCorpus.phrases().stream().map(reader::read).toList();
    List<TrainingRow> messages = ShippedCorpus.messages().stream().map(reader::read).toList();
    return new ShippedRows(read(corpus, text -> text), phrases, messages);
  }

  /** Words that customers may use whether a labelled row has them or not. */
  private static Set<String> words(SentenceEncoder encoder) {
    Set<String> words = new TreeSet<>(Lexicon.shared().words());
    words.addAll(encoder.words());
    return words;
  }

  /**
   * The head of the settings, adapted to an organisation's rows.
   *
   * @param name of the file, for messages
   * @param card is told what came of it
   * @throws TrainingException if the rows cannot be trained on
   */
  public HeadModel own(String name, LabelledFile file, ModelCard card) {
    List<LabelledText> english = new ArrayList<>();
    Map<String, List<LabelledText>> others = new TreeMap<>();
    for (LabelledRow row : file.rows()) {
      String code = Spoken.code(name, row.number(), row.language());
      if (code.equals(ENGLISH)) {
        english.add(row.labelled());
      } else {
        others.computeIfAbsent(code, ignored -> new ArrayList<>()).add(row.labelled());
      }
    }
    check(english, others);
    HeadModel model = settings.head();
    if (!english.isEmpty()) {
      OwnTrainer.Fitted fitted = OwnTrainer.fit(model, read(english, this::redacted));
      card.english(english, fitted);
      model = fitted.model();
    }
    return model.with(languages(others, card));
  }

  private Map<String, LanguageHead> languages(
      Map<String, List<LabelledText>> others, ModelCard card) {
    Map<String, LanguageHead> heads = new TreeMap<>(settings.head().languages());
    others.forEach(
        (language, texts) -> {
          talk.accept("Fitting " + language + " to " + texts.size() + " rows ...");
          var fitted = LanguageTrainer.fit(texts.stream().map(this::redacted).toList());
          fitted.head().ifPresent(head -> heads.put(language, head));
          card.language(language, fitted);
        });
    return heads;
  }

  private static void check(List<LabelledText> english, Map<String, List<LabelledText>> others) {
    long labels = english.stream().map(LabelledText::label).distinct().count();
    if (!english.isEmpty() && (english.size() < LEAST_ROWS || labels < 2)) {
      throw new TrainingException(
          "English needs at least "
              + LEAST_ROWS
              + " labelled rows with two different labels; there are "
              + english.size()
              + " with "
              + labels);
    }
    if (english.isEmpty() && others.isEmpty()) {
      throw new TrainingException("There is no row with a text and a label");
    }
  }

  private List<TrainingRow> read(
      List<LabelledText> texts, Function<LabelledText, LabelledText> prepared) {
    List<TrainingRow> rows = new ArrayList<>();
    for (LabelledText text : texts) {
      rows.add(reader.read(prepared.apply(text)));
      if (rows.size() % BETWEEN_REPORTS == 0) {
        talk.accept("Read " + rows.size() + " of " + texts.size() + " texts ...");
      }
    }
    talk.accept("Fitting the head to " + rows.size() + " rows ...");
    return rows;
  }

  private LabelledText redacted(LabelledText labelled) {
    String text = redactor.redact(labelled.text(), "").text();
    String part = new Reading(text, settings).part();
    return new LabelledText(part, labelled.label(), labelled.source());
  }

  @Override
  public void close() {
    encoder.ifPresent(SentenceEncoder::close);
    models.close();
  }
}

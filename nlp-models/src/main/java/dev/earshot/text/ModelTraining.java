// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.topic.head.TopicModel;
import dev.earshot.text.training.LabelledFile;
import dev.earshot.text.training.ModelCard;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TopicReport;
import dev.earshot.text.training.TrainingException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Trains a model on an organisation's own rows: what they feel like, what they are about. */
public final class ModelTraining {

  /** Topics that a message names. */
  private static final int SHOWN = 5;

  private final TextSettings settings;
  private final String name;
  private final Consumer<String> talk;
  private final ModelCard card;

  private ModelTraining(TextSettings settings, String name, Own own, Consumer<String> talk) {
    this.settings = settings;
    this.name = name;
    this.talk = talk;
    this.card = new ModelCard(name, own.sentiment());
  }

  /**
   * An organisation's own labels.
   *
   * @param sentiment rows that say what they feel like; none leaves the settings' head as it is
   * @param topics rows that say what they are about, if topics are wanted
   * @param decides whether the topic head decides alone on the topics that it learns, rather than
   *     adding to what queries find
   */
  public record Own(Optional<LabelledFile> sentiment, Optional<TopicFile> topics, boolean decides) {

    public Own {
      sentiment = sentiment.filter(file -> !file.rows().isEmpty());
      topics = topics.filter(file -> !file.topics().isEmpty());
    }
  }

  /**
   * What came of a training.
   *
   * @param model the heads
   * @param card what they were trained on and are worth, as Markdown
   */
  public record Trained(TrainedModel model, String card) {}

  /**
   * Fits the heads of the settings to {@code own}. The language models are loaded for the sentiment
   * head only.
   *
   * @param name of the file
   * @param talk is told how far the work has come
   * @throws TrainingException if the rows cannot be trained on
   */
  public static Trained train(TextSettings settings, String name, Own own, Consumer<String> talk) {
    if (own.sentiment().isEmpty() && own.topics().isEmpty()) {
      throw new TrainingException("There is no row with a text and a label");
    }
    // Before the language models are loaded, which takes seconds.
    own.sentiment()
        .ifPresent(
            file -> file.rows().forEach(row -> Spoken.code(name, row.number(), row.language())));
    return new ModelTraining(settings, name, own, talk).train(own);
  }

  private Trained train(Own own) {
    Optional<TopicTraining.Trained> topics =
        own.topics().map(file -> TopicTraining.train(settings, name, file, own.decides(), talk));
    topics.ifPresent(trained -> refuseNothing(trained, own.sentiment().isPresent()));
    HeadModel sentiment = own.sentiment().map(this::sentiment).orElse(settings.head());
    topics.ifPresent(
        trained ->
            trained
                .languages()
                .forEach((language, fitted) -> card.topics(language, own.decides(), fitted)));
    Optional<TopicModel> head = topics.flatMap(TopicTraining.Trained::model);
    TrainedModel model = new TrainedModel(sentiment, head);
    return new Trained(model, card.render(model.version()));
  }

  private HeadModel sentiment(LabelledFile file) {
    try (HeadTraining training = HeadTraining.open(settings, talk)) {
      return training.own(name, file, card);
    }
  }

  /** No topic at all is an error if nothing else is trained. */
  private void refuseNothing(TopicTraining.Trained trained, boolean elseTrained) {
    if (trained.model().isPresent()) {
      return;
    }
    String why =
        trained.languages().values().stream()
            .flatMap(fitted -> fitted.reports().stream())
            .limit(SHOWN)
            .map(TopicReport::explained)
            .collect(Collectors.joining("; "));
    String message =
        "No topic could be learnt"
            + (why.isEmpty() ? ", as there are no words of the rows' language" : ": " + why);
    if (!elseTrained) {
      throw new TrainingException(message);
    }
    talk.accept(message);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text;

import dev.earshot.text.sentiment.head.HeadFolder;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.topic.head.TopicModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder with a trained model: the sentiment head, perhaps a topic head, and their card. */
public final class ModelFolder {

  /** The topic head's file. */
  public static final String TOPICS = "topics.head";

  /** Bytes that no topic head comes near, so that nothing else is taken into memory. */
  private static final long LARGEST = 1L << 24;

  private ModelFolder() {}

  /**
   * The model in {@code folder}.
   *
   * @throws IOException if there is none, or none that this release reads; the message says so
   */
  public static TrainedModel read(Path folder) throws IOException {
    HeadModel sentiment = HeadFolder.read(folder);
    Path file = folder.resolve(TOPICS);
    if (!Files.exists(file)) {
      return new TrainedModel(sentiment, Optional.empty());
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(TOPICS + " is no file");
    }
    if (Files.size(file) > LARGEST) {
      throw new IOException(
          TOPICS + " is larger than any topic head: " + Files.size(file) + " bytes");
    }
    try {
      return new TrainedModel(sentiment, Optional.of(TopicModel.read(Files.readAllBytes(file))));
    } catch (IOException e) {
      throw new IOException(TOPICS + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes a model with its card; each file appears whole or not at all. A topic head of an earlier
   * model in the folder goes.
   */
  public static void write(Path folder, TrainedModel model, String card) throws IOException {
    Files.createDirectories(folder);
    Path topics = folder.resolve(TOPICS);
    if (model.topics().isPresent()) {
      HeadFolder.write(topics, model.topics().get().bytes());
    } else {
      Files.deleteIfExists(topics);
    }
    HeadFolder.write(folder, model.sentiment(), card);
  }
}

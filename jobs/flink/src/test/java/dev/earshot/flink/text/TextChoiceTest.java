// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Settings;
import dev.earshot.text.ModelFolder;
import dev.earshot.text.Profile;
import dev.earshot.text.TextSettings;
import dev.earshot.text.TopicTraining;
import dev.earshot.text.TrainedModel;
import dev.earshot.text.intent.Entity;
import dev.earshot.text.intent.EntityNames;
import dev.earshot.text.intent.SignalReader;
import dev.earshot.text.sentiment.head.HeadFolder;
import dev.earshot.text.sentiment.head.HeadModel;
import dev.earshot.text.topic.head.TopicModel;
import dev.earshot.text.training.TopicFile;
import dev.earshot.text.training.TopicRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextChoiceTest {

  private static final Settings.Text.Names NO_NAMES =
      new Settings.Text.Names(List.of(), List.of(), List.of());

  @TempDir Path folder;

  @Test
  void looksForTheConfiguredNames() throws Exception {
    var names =
        new Settings.Text.Names(List.of("Acme Plus"), List.of("Borealis"), List.of("Terminal 5"));
    TextSettings settings = travelled(choice("default", "", names)).settings();
    assertThat(settings.names())
        .isEqualTo(
            new EntityNames(List.of("Acme Plus"), List.of("Borealis"), List.of("Terminal 5")));
    try (SignalReader reader = new SignalReader(settings.names())) {
      assertThat(
              reader
                  .read("At terminal 5 acme plus was worse than borealis", List.of(), List.of())
                  .entities())
          .extracting(Entity::type, Entity::value)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Entity.Type.PLACE, "Terminal 5"),
              org.assertj.core.groups.Tuple.tuple(Entity.Type.PRODUCT, "Acme Plus"),
              org.assertj.core.groups.Tuple.tuple(Entity.Type.COMPETITOR, "Borealis"));
    }
  }

  @Test
  void carriesAModelAndATaxonomyInsideTheJob() throws Exception {
    HeadFolder.write(folder.resolve("model"), HeadModel.shipped(), "card");
    Path taxonomy =
        Files.writeString(
            folder.resolve("mine.yaml"),
            "version: mine-1\ntopics:\n  - {id: crew, title: Crew, query: crew}\n");
    TextChoice choice =
        travelled(choice(taxonomy.toString(), folder.resolve("model").toString(), NO_NAMES));
    Files.delete(taxonomy);
    Files.delete(folder.resolve("model").resolve(HeadFolder.HEAD));
    TextSettings settings = choice.settings();
    assertThat(settings.profile()).isEqualTo(Profile.FAST);
    assertThat(settings.head().version()).isEqualTo(HeadModel.shipped().version());
  }

  @Test
  void carriesATopicHeadInsideTheJob() throws Exception {
    TrainedModel model = new TrainedModel(HeadModel.shipped(), Optional.of(topics()));
    ModelFolder.write(folder.resolve("model"), model, "card");
    TextSettings settings =
        travelled(choice("default", folder.resolve("model").toString(), NO_NAMES)).settings();
    assertThat(settings.topicHead().orElseThrow().version())
        .isEqualTo(model.topics().orElseThrow().version());
    assertThat(settings.sayableTopics()).contains("own/rattles");
  }

  private static TopicModel topics() {
    List<TopicRow> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(
          new TopicRow(
              2L * i, "sofa " + i + " is blorft", "", new TreeSet<>(Set.of("own/rattles"))));
      rows.add(new TopicRow(2L * i + 1, "sofa " + i + " is fine", "", new TreeSet<>()));
    }
    return TopicTraining.train(
            TextSettings.defaults(), "rows.csv", new TopicFile("topic", rows), false, said -> {})
        .model()
        .orElseThrow();
  }

  @Test
  void tellsAllThatIsWrongWithItsFilesByTheirKeys() {
    var thrown =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> choice("insurance", folder.toString(), NO_NAMES));
    assertThat(thrown.problems())
        .extracting(Problem::path)
        .containsExactly("text.taxonomy", "text.model");
    assertThat(thrown.problems().get(1).message())
        .isEqualTo("'%1$s' cannot be used: there is no sentiment.head in %1$s".formatted(folder));
  }

  private static TextChoice choice(String taxonomy, String model, Settings.Text.Names names) {
    return TextChoice.of(
        new Settings.Text(Settings.Text.Profile.FAST, taxonomy, List.of(), model, names));
  }

  private static TextChoice travelled(TextChoice choice)
      throws IOException, ClassNotFoundException {
    return InstantiationUtil.deserializeObject(
        InstantiationUtil.serializeObject(choice), TextChoiceTest.class.getClassLoader());
  }
}

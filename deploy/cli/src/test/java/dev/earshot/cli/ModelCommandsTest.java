// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.text.ModelFolder;
import dev.earshot.text.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code train} and {@code evaluate} say of input that cannot be used. */
class ModelCommandsTest {

  @TempDir private Path folder;

  @Test
  void namesTheFileThatIsNotThere() {
    assertUserError(
        Said.to("evaluate", "absent.csv"), "There is no file absent.csv that can be read");
    assertUserError(Said.to("train", "absent.csv"), "There is no file absent.csv that can be read");
  }

  @Test
  void namesRowAndColumnOfAWrongLabel() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,fine\n");
    for (String command : new String[] {"train", "evaluate"}) {
      assertUserError(
          Said.to(command, file.toString()),
          file + ", row 1, column sentiment: 'fine' is not negative, neutral or positive");
    }
  }

  @Test
  void namesTheColumnThatIsMissing() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,stars\nok,5\n");
    assertUserError(
        Said.to("train", file.toString(), "--labels", "rating"),
        file + " has no column rating; it has text, stars");
  }

  @Test
  void namesTheModelThatCannotBeUsed() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,neutral\n");
    assertUserError(
        Said.to("evaluate", file.toString(), "--model", folder.toString()),
        "The model " + folder + " cannot be used: there is no sentiment.head in " + folder);
    assertUserError(
        Said.to("analyze", "--model", folder.toString()),
        "The model " + folder + " cannot be used: there is no sentiment.head in " + folder);
  }

  @Test
  void needsAFileOrTheShippedData() {
    assertUserError(Said.to("train"), "Give a file with labelled rows, or --shipped with a folder");
    assertUserError(Said.to("train", "--shipped", "absent"), "There is no folder absent");
  }

  @Test
  void refusesAFolderThatCannotBeWrittenBeforeItTrains() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,neutral\n");
    Path below = rows.resolve("model");
    assertUserError(
        Said.to("train", rows.toString(), "--out", below.toString()),
        below + " is no folder and cannot be made one");
  }

  @Test
  void namesTheShippedDataThatIsMissing() {
    Said said = Said.to("train", "--shipped", folder.toString());
    assertThat(said.err())
        .last()
        .isEqualTo(
            "There is no file "
                + folder.resolve("sentiment/womens_clothing.csv")
                + " that can be read");
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void measuresNothingOnNoLabelledRow() throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "text,sentiment\nok,\n");
    assertUserError(
        Said.to("evaluate", file.toString()), file + " has no row with a text and a sentiment");
  }

  @Test
  void namesTheColumnOfTopicsThatIsMissing() throws IOException {
    Path file = rows("text,sentiment\nok,neutral\n");
    for (String command : new String[] {"train", "evaluate"}) {
      assertUserError(
          Said.to(command, file.toString(), "--topics", "reason"),
          file + " has no column reason; it has text, sentiment");
    }
    assertUserError(
        Said.to("train", file.toString(), "--topics", "reason", "--no-topics"),
        "Give --topics or --no-topics, not both");
  }

  @Test
  void namesRowAndColumnOfATopicWithoutAPath() throws IOException {
    Path file = rows("text,topic\nok,late\nok,late|//\n");
    for (String command : new String[] {"train", "evaluate"}) {
      assertUserError(
          Said.to(command, file.toString()),
          file
              + ", row 2, column topic: the topic '//' has a level without a letter or digit; a"
              + " topic is a path, such as billing/refund");
    }
  }

  @Test
  void saysWhyNoTopicCouldBeLearnt() throws IOException {
    Path file = rows("text,topic\nthe train is late,late\nok,\n");
    Said said = Said.to("train", file.toString());
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .last()
        .isEqualTo(
            "No topic could be learnt: late (1 rows) left out: fewer than 10 rows are about it");
  }

  @Test
  void namesTopicsThatNothingCanSay() throws IOException {
    Path file = rows("text,topic\nok,Late Train\n");
    assertUserError(
        Said.to("evaluate", file.toString(), "--taxonomy", "airline"),
        "None of the 1 topics of column topic is in the taxonomy airline-2, such as late-train;"
            + " choose another --taxonomy, or train a model on such rows and give it by --model");
  }

  @Test
  void trainsOnNoLanguageThatIsNoCode() throws IOException {
    Path file = rows("text,sentiment,lang\nok,neutral,en\nSuper,positive,German\n");
    assertUserError(
        Said.to("train", file.toString()),
        "rows.csv, row 2: 'German' is no code of a language; write one of ISO 639, such as de, deu"
            + " or de-AT");
  }

  @Test
  void namesTheTopicHeadThatIsDamaged() throws IOException {
    Path model = folder.resolve("model");
    ModelFolder.write(model, TrainedModel.shipped(), "card");
    Files.writeString(model.resolve(ModelFolder.TOPICS), "not a head at all");
    assertUserError(
        Said.to("analyze", "--model", model.toString()),
        "The model " + model + " cannot be used: topics.head: the file is no topic head");
  }

  private Path rows(String csv) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), csv);
  }

  private static void assertUserError(Said said, String line) {
    assertThat(said.err()).containsExactly(line);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
  }
}

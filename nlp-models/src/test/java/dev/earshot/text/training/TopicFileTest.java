// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFileTest {

  @TempDir private Path folder;

  @Test
  void readsSeveralTopicsOfARowAndNone() throws IOException {
    TopicFile file =
        read(
            "text,topic,lang\na,Late Flight| billing/refund |,en\nb,,\n,lost,\nc,late-flight,de\n");
    assertThat(file.rows()).extracting(TopicRow::number).containsExactly(1L, 2L, 4L);
    assertThat(file.rows().get(0).topics()).containsExactly("billing/refund", "late-flight");
    assertThat(file.rows().get(1).topics()).isEmpty();
    assertThat(file.rows())
        .extracting(TopicRow::languageOrEnglish)
        .containsExactly("en", "en", "de");
    assertThat(file.topics()).containsExactly("billing/refund", "late-flight");
  }

  @Test
  void namesRowAndColumnOfALabelWithoutAPath() {
    assertThatThrownBy(() -> read("text,topic\na,ok\nb,ok|x//y\n"))
        .isInstanceOf(LabelledFileException.class)
        .hasMessageEndingWith(
            "row 2, column topic: the topic 'x//y' has a level without a letter or digit; a topic"
                + " is a path, such as billing/refund");
  }

  @Test
  void namesTheColumnThatIsMissing() throws IOException {
    CsvFile csv = CsvFile.read(Files.writeString(folder.resolve("a.csv"), "text,theme\na,b\n"));
    assertThatThrownBy(() -> TopicFile.of(csv, "reason"))
        .hasMessageEndingWith("has no column reason; it has text, theme");
    assertThat(TopicFile.of(csv, "theme").topics()).containsExactly("b");
  }

  private TopicFile read(String text) throws IOException {
    return TopicFile.of(
        CsvFile.read(Files.writeString(folder.resolve("rows.csv"), text)), TopicFile.COLUMN);
  }
}

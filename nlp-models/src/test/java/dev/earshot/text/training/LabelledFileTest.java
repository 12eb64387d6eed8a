// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.text.sentiment.SentimentLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {

  @TempDir private Path folder;

  @Test
  void readsTextLabelAndLanguage() throws IOException {
    LabelledFile file =
        read(
            "text,sentiment,lang\n\"Late, again\",Negative,en\nSuper,positive,de-AT\n,neutral,\nx,,\n");
    assertThat(file.rows())
        .extracting(row -> row.labelled().label())
        .containsExactly(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE);
    assertThat(file.rows()).extracting(LabelledRow::isEnglish).containsExactly(true, false);
    assertThat(file.rows())
        .extracting(LabelledRow::languageOrEnglish)
        .containsExactly("en", file.rows().get(1).language());
    assertThat(file.unlabelled()).isEqualTo(2);
  }

  @Test
  void takesStarsForLabels() throws IOException {
    Path path = Files.writeString(folder.resolve("stars.csv"), "rating,text\n1,a\n3,b\n4.0,c\n");
    assertThat(LabelledFile.read(path, Labels.RATING).rows())
        .extracting(row -> row.labelled().label())
        .containsExactly(SentimentLabel.values());
  }

  @Test
  void namesRowAndColumnOfAWrongLabel() {
    assertThatThrownBy(() -> read("text,sentiment\na,positive\nb,great\n"))
        .isInstanceOf(LabelledFileException.class)
        .hasMessageEndingWith(
            "row 2, column sentiment: 'great' is not negative, neutral or positive");
  }

  @Test
  void namesTheColumnThatIsMissing() {
    assertThatThrownBy(() -> read("comment,sentiment\na,positive\n"))
        .hasMessageEndingWith("has no column text; it has comment, sentiment");
  }

  @Test
  void namesTheFileThatIsMissing() {
    assertThatThrownBy(() -> LabelledFile.read(folder.resolve("no.csv"), Labels.SENTIMENT))
        .isInstanceOf(LabelledFileException.class)
        .hasMessageContaining("no.csv");
  }

  private LabelledFile read(String text) throws IOException {
    return LabelledFile.read(Files.writeString(folder.resolve("rows.csv"), text), Labels.SENTIMENT);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.training;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

  @Test
  void readsWhatSpreadsheetsWrite() throws IOException {
    LabelledFile file = read("\uFEFFtext,sentiment\r\nLate again,negative\r\n");
    assertThat(file.rows()).extracting(row -> row.labelled().text()).containsExactly("Late again");
  }

  @Test
  void readsColumnsWithoutAName() throws IOException {
    assertThat(read(",text,sentiment\n0,a,positive\n").rows()).hasSize(1);
  }

  @Test
  void leavesOutRowsThatEndEarly() throws IOException {
    LabelledFile file = read("text,sentiment\na\nb,positive\n");
    assertThat(file.rows()).extracting(LabelledRow::number).containsExactly(2L);
    assertThat(file.unlabelled()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotUtf8RatherThanReadingOtherWords() throws IOException {
    Path path = folder.resolve("latin.csv");
    Files.write(path, "text,sentiment\ncaf\u00e9,positive\n".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> LabelledFile.read(path, Labels.SENTIMENT))
        .isInstanceOf(LabelledFileException.class)
        .hasMessage(path + " is not UTF-8 throughout");
  }

  @Test
  void refusesAColumnThatIsThereTwice() {
    assertThatThrownBy(() -> read("text,text,sentiment\na,b,positive\n"))
        .hasMessageEndingWith("has 2 columns text");
  }

  @Test
  void saysWhereQuotesAreWrong() {
    assertThatThrownBy(() -> read("text,sentiment\n\"open,positive\n"))
        .isInstanceOf(LabelledFileException.class)
        .hasMessageContaining("is no CSV file with a header: ")
        .hasMessageNotContaining("org.apache");
    assertThatThrownBy(() -> read("a,\"b\"c\nx,y\n")).isInstanceOf(LabelledFileException.class);
  }

  private LabelledFile read(String text) throws IOException {
    return LabelledFile.read(Files.writeString(folder.resolve("rows.csv"), text), Labels.SENTIMENT);
  }
}

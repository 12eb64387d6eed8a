// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.benchmark.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.text.training.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The generated sentences with personal data in them and labels for it. */
final class LabelledTexts {

  /**
   * One label.
   *
   * @param type in the data's own words, such as {@code PHONE_NUMBER}
   */
  record Label(String type, int begin, int end) {}

  /** A text with its labels in order. */
  record Text(String text, List<Label> labels) {

    /** The text with types in place of what is labelled: what two texts share. */
    String template() {
      StringBuilder template = new StringBuilder(text);
      for (int i = labels.size() - 1; i >= 0; i--) {
        Label label = labels.get(i);
        template.replace(label.begin(), label.end(), "<" + label.type() + ">");
      }
      return template.toString().toLowerCase(Locale.ROOT);
    }
  }

  private LabelledTexts() {}

  static List<Text> read(Path data) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Text> texts = new ArrayList<>();
    for (var row : CsvFile.read(data.resolve("privacy/presidio_generated.csv")).rows()) {
      List<Label> labels = new ArrayList<>();
      String text = row.get("text");
      for (JsonNode label : json.readTree(row.get("subtopic"))) {
        // Offsets of the data count code points.
        labels.add(
            new Label(
                label.get(0).asText(),
                text.offsetByCodePoints(0, label.get(1).asInt()),
                text.offsetByCodePoints(0, label.get(2).asInt())));
      }
      labels.sort(Comparator.comparingInt(Label::begin));
      texts.add(new Text(text, labels));
    }
    return texts;
  }
}

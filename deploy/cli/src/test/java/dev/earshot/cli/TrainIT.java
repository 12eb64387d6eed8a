// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From labelled rows to a model, to its measures, to an analysis by it. */
class TrainIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void trainsMeasuresAndAnalysesByAnOwnModel() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.csv"), rows());
    Path model = folder.resolve("model");

    Said trained =
        Said.to("train", rows.toString(), "--out", model.toString(), "--profile", "fast");
    assertThat(trained.code()).isZero();
    assertThat(model.resolve("sentiment.head")).isNotEmptyFile();
    assertThat(Files.readString(model.resolve("MODEL-CARD.md"))).contains("240 rows");
    assertThat(trained.err()).anyMatch(line -> line.startsWith("Wrote head-2-"));

    Said measured = Said.to("evaluate", rows.toString(), "--model", model.toString(), "--json");
    assertThat(measured.code()).isZero();
    JsonNode figures = JSON.readTree(measured.out().get(0));
    assertThat(figures.at("/texts").asInt()).isEqualTo(240);
    assertThat(figures.at("/accuracy/value").asDouble()).isGreaterThan(0.9);

    Said analysed =
        Said.to("The sofa is blorft.\n".getBytes(UTF_8), "analyze", "--model", model.toString());
    JsonNode analysis = JSON.readTree(analysed.out().get(0));
    assertThat(analysis.at("/lineage/model_version").asText()).contains(version(trained));
  }

  @Test
  void trainsMeasuresAndAnalysesByOwnTopics() throws IOException {
    Path rows = Files.writeString(folder.resolve("topics.csv"), topics());
    Path model = folder.resolve("model");

    Said trained = Said.to("train", rows.toString(), "--out", model.toString());
    assertThat(trained.code()).isZero();
    assertThat(trained.err()).doesNotContain("Loading the language models ...");
    assertThat(model.resolve("topics.head")).isNotEmptyFile();
    assertThat(Files.readString(model.resolve("MODEL-CARD.md")))
        .contains("## Topics in 'en'", "| own/rattles | 40 |", "| rare | 5 | left out: ");

    Said measured = Said.to("evaluate", rows.toString(), "--model", model.toString(), "--json");
    JsonNode figures = JSON.readTree(measured.out().get(0)).get("topics");
    assertThat(figures.at("/micro/f1/value").asDouble()).isGreaterThan(0.9);
    assertThat(figures.at("/topics").has("own/rattles")).isTrue();
    assertThat(figures.at("/unknown/0").asText()).isEqualTo("rare");

    Said analysed =
        Said.to("The sofa is blorft.\n".getBytes(UTF_8), "analyze", "--model", model.toString());
    JsonNode topic = JSON.readTree(analysed.out().get(0)).at("/topics/0");
    assertThat(topic.at("/path").asText()).isEqualTo("own/rattles");
    assertThat(topic.at("/evidence").asText()).contains("blorft");
    assertThat(topic.at("/query_id").asText()).startsWith("own/rattles#topic-head-1-");
    assertThat(topic.at("/confidence").asDouble()).isGreaterThan(0.5);
  }

  private static String topics() {
    StringBuilder rows = new StringBuilder("text,topic\n");
    for (int i = 0; i < 40; i++) {
      rows.append("The sofa number ").append(i).append(" is blorft.,Own / Rattles\n");
      rows.append("The sofa number ").append(i).append(" is quimby.,scratches\n");
      rows.append("The sofa number ").append(i).append(i < 5 ? ".,rare\n" : ".,\n");
    }
    return rows.toString();
  }

  private static String version(Said trained) {
    return trained.err().stream()
        .filter(line -> line.startsWith("Wrote "))
        .map(line -> line.split(" ", -1)[1])
        .findFirst()
        .orElseThrow();
  }

  /** Customers of an invented shop whose own words say what they feel. */
  private static String rows() {
    StringBuilder rows = new StringBuilder("text,sentiment,lang\n");
    for (int i = 0; i < 80; i++) {
      rows.append("The sofa number ").append(i).append(" is blorft.,negative,en\n");
      rows.append("The sofa number ").append(i).append(" is brown.,neutral,en\n");
      rows.append("The sofa number ").append(i).append(" is quimby.,positive,en\n");
    }
    return rows.toString();
  }
}

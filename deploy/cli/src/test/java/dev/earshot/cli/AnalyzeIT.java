// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnalyzeIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static JsonSchema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream file =
        AnalyzeIT.class.getResourceAsStream("/json/text-analysis.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file);
    }
  }

  @Test
  void writesOneValidLineForEachLine() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.write("The crew was lovely. Mail me at joe@example.com\n\n".getBytes(UTF_8));
    input.write(
        "{\"text\": \"Terrible delay, never again!\", \"language\": \"en\"}\n".getBytes(UTF_8));
    input.write(new byte[] {'a', (byte) 0xFF, '\r', '\n'});
    input.write(
        "{\"text\": 7}\n{broken\nDer Flug war verspätet und niemand half.\n".getBytes(UTF_8));
    input.write(("late again. ".repeat(90_000) + "\nlast").getBytes(UTF_8));

    Said said = Said.to(input.toByteArray(), "analyze");

    assertThat(said.code()).isZero();
    List<String> kinds = new ArrayList<>();
    for (String line : said.out()) {
      JsonNode answer = JSON.readTree(line);
      assertThat(schema.validate(answer)).isEmpty();
      kinds.add(answer.at("/error/code").asText(answer.at("/sentiment/label").asText()));
    }
    assertThat(kinds)
        .hasSize(9)
        .startsWith(
            "positive",
            "TEXT_MISSING",
            "negative",
            "ENCODING_INVALID",
            "TEXT_INVALID",
            "JSON_INVALID");
    assertThat(said.out().get(0)).doesNotContain("joe@example.com").contains("EMAIL");
    assertThat(said.out().get(7)).contains("TEXT_TRUNCATED");
    assertThat(said.err()).contains("Analysed 9 lines, 4 of them with errors");
  }
}

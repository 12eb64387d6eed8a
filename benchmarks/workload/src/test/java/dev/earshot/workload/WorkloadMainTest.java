// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadMainTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream talk = new ByteArrayOutputStream();

  @Test
  void printsOneRecordALineAndWritesTheTruth(@TempDir Path folder) throws IOException {
    Path truth = folder.resolve("truth.json");

    assertThat(run("--days", "2", "--problems", "demo", "--truth", truth.toString())).isZero();

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    JsonNode first = JSON.readTree(lines.get(0));
    assertThat(first.properties().stream().map(field -> field.getKey()))
        .containsExactly("feed", "key", "event_id", "event_time", "sent_at", "problem", "value");
    JsonNode problems = JSON.readTree(Files.readString(truth)).get("problems");
    assertThat(problems).hasSize(2);
    assertThat(problems.get(0).get("voices").size()).isGreaterThan(20);
  }

  @Test
  void printsTheValuesOfOneFeed() throws IOException {
    assertThat(run("--days", "1", "--feed", "demo_tickets")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("zen:event-type:"));
  }

  @Test
  void saysWhatIsWrongWithArguments() throws IOException {
    assertThat(run("--sed", "1")).isEqualTo(2);
    assertThat(run("--problems", "many")).isEqualTo(2);
    assertThat(run("--seed")).isEqualTo(2);

    assertThat(talk.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .allMatch(line -> line.contains("--help"));
    assertThat(out.size()).isZero();
  }

  private int run(String... arguments) throws IOException {
    return WorkloadMain.run(arguments, out, new PrintStream(talk, true, StandardCharsets.UTF_8));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static dev.earshot.cli.replay.ReplayFiles.csv;
import static dev.earshot.cli.replay.ReplayFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.local.UserError;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {

  @TempDir Path folder;
  private final List<Optional<Path>> located = new ArrayList<>();
  private final List<Exception> thrown = new ArrayList<>();
  private final StringWriter usage = new StringWriter();

  @Test
  void explainsItself() {
    assertThat(run("--help")).isZero();
    assertThat(usage.toString())
        .contains("--mapping=M", "--speed=600x|max", "--shift-to=now", "--source", "--no-wait")
        .contains("--json", "--config=FILE", "--data=DIR", "deploy/earshot replay tweets.csv");
  }

  @Test
  void looksForTheEngineWhereItIsToldTo() {
    String file = csv(folder, row("1", "2015-02-24T19:00:00Z", "x")).toString();
    run(file, "--config", "mine.yaml", "--data", "there", "--source", "surveys");
    assertThat(located)
        .containsExactly(Optional.of(Path.of("mine.yaml")), Optional.of(Path.of("there")));
    assertThat(thrown)
        .singleElement()
        .isInstanceOf(UserError.class)
        .extracting(Exception::getMessage)
        .asString()
        .startsWith("There is no source surveys");
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run("a.csv", "--speed", "fast")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(run("a.csv", "--shift-to", "yesterday")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(usage.toString())
        .contains("'fast' is no speed; write it like 600x, 0.5x or max")
        .contains("times can only be shifted to now, not to 'yesterday'");
    assertThat(located).isEmpty();
  }

  private int run(String... arguments) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    EngineLocator locator =
        (config, data) -> {
          located.add(config);
          located.add(data);
          return new EngineLocator.Engine(
              SettingsReader.parse(
                  """
                  kafka: {bootstrap_servers: nobody}
                  postgres: {url: "jdbc:postgresql:x", user: writer}
                  sources: [{name: replay, format: canonical, topics: [t]}]
                  """,
                  "test.yaml"),
              new Secrets(Map.of()));
        };
    CommandLine line = new CommandLine(new ReplayCommand(nowhere, nowhere, locator));
    line.setOut(new PrintWriter(usage));
    line.setErr(new PrintWriter(usage));
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          thrown.add(problem);
          return 2;
        });
    return line.execute(arguments);
  }
}

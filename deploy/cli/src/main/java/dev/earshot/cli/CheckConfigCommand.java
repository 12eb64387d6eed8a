// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Problem;
import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.flink.text.CoreNlpTextTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check-config}: everything that is wrong with a configuration, at once. */
@Command(
    name = "check-config",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a configuration without starting anything: every key, value and name in it, the"
          + " taxonomies it names, and that the environment holds the secrets it names.",
      "Exits with 0 when it can be used and with 2, and every problem, when it cannot."
    },
    footer = "deploy/earshot check-config --config earshot.yaml")
final class CheckConfigCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration.")
  private Path config = Path.of("");

  @Option(
      names = "--without-secrets",
      description = "Do not ask whether the environment holds the secrets.")
  private boolean withoutSecrets;

  @Mixin private JsonReport json = new JsonReport();

  CheckConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    String summary = "";
    try {
      Settings settings = SettingsReader.read(config);
      if (!withoutSecrets) {
        problems.addAll(new Secrets(System.getenv()).missing(settings));
      }
      problems.addAll(ofTextAnalysis(settings));
      summary = summary(settings);
    } catch (InvalidSettingsException e) {
      problems.addAll(e.problems());
    }
    if (json.isWanted()) {
      terminal.out().println(report(problems));
    } else if (problems.isEmpty()) {
      terminal.out().println(config + " can be used: " + summary);
    } else {
      throw new InvalidSettingsException(config.toString(), problems);
    }
    return problems.isEmpty() ? 0 : Main.USER_ERROR;
  }

  /** What is wrong with the files that the settings of text analysis and masking name. */
  private static List<Problem> ofTextAnalysis(Settings settings) {
    try {
      CoreNlpTextTools.of(settings);
      return List.of();
    } catch (InvalidSettingsException e) {
      return e.problems();
    }
  }

  private static String summary(Settings settings) {
    String sources =
        settings.sources().stream()
            .map(source -> source.name() + " from " + String.join(" and ", source.topics()))
            .collect(Collectors.joining(", "));
    return sources.isEmpty() ? "no sources" : sources;
  }

  private static ObjectNode report(List<Problem> problems) {
    ObjectNode report = JsonNodeFactory.instance.objectNode().put("usable", problems.isEmpty());
    ArrayNode list = report.putArray("problems");
    problems.forEach(
        problem -> list.addObject().put("path", problem.path()).put("message", problem.message()));
    return report;
  }
}

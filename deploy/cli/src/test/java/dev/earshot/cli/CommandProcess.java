// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands in a process of their own, with the launcher's heap and only the given variables.
 */
final class CommandProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path folder;
  private final Map<String, String> environment;
  private final List<String> options;
  private final Duration patience;

  /**
   * Commands that share an environment.
   *
   * @param folder where their output is kept
   * @param environment all the variables that they see
   */
  CommandProcess(Path folder, Map<String, String> environment) {
    this(folder, environment, List.of(), PATIENCE);
  }

  /**
   * Commands that may take long.
   *
   * @param options further ones for Java
   * @param patience how long each may take
   */
  CommandProcess(
      Path folder, Map<String, String> environment, List<String> options, Duration patience) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.options = List.copyOf(options);
    this.patience = patience;
  }

  /** Runs one command to its end. */
  Said run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "command", ".out");
    Path err = Files.createTempFile(folder, "command", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command(arguments))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(
            "Not ended within " + patience + ", having said " + Files.readString(err));
      }
    } finally {
      process.destroyForcibly();
    }
    return new Said(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin/java");
    command.addAll(List.of("-Xmx256m", "--add-opens=java.base/java.util=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}

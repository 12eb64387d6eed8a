// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server in its own process, which ends when its standard input ends.
 *
 * <p>The child is in a session of its own: a Ctrl-C in the terminal reaches this process only,
 * which then stops its children in the right order. When this process dies without doing so, the
 * system closes the pipe to the child's standard input, and the child ends by itself.
 */
public final class ChildProcess implements LocalServer {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration FORCED_STOP = Duration.ofSeconds(10);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final long LARGEST_OUTPUT = 10L << 20;

  private final String name;
  private final Process process;
  private final Path output;

  private ChildProcess(String name, Process process, Path output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a command.
   *
   * @param name what a person calls the server
   * @param output file to which standard output and error are appended
   */
  static ChildProcess start(String name, List<String> command, Path output) throws IOException {
    return start(name, command, Map.of(), output);
  }

  /**
   * Starts a command.
   *
   * @param environment variables that it has beside those of this process
   */
  public static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path output)
      throws IOException {
    setAsideWhenLarge(output);
    ProcessBuilder builder =
        new ProcessBuilder(inOwnSession(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(environment);
    return new ChildProcess(name, builder.start(), output);
  }

  private static void setAsideWhenLarge(Path output) throws IOException {
    if (Files.exists(output) && Files.size(output) > LARGEST_OUTPUT) {
      Path old = output.resolveSibling(output.getFileName() + ".1");
      Files.move(output, old, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The command so that no Ctrl-C in this terminal reaches it, where the system can do that. */
  public static List<String> inOwnSession(List<String> command) {
    List<String> full = new ArrayList<>();
    if (onPath("setsid")) {
      full.add("setsid");
    }
    full.addAll(command);
    return full;
  }

  /** Whether the user could start a program by its name alone. */
  static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public long pid() {
    return process.pid();
  }

  /** Something to ask again and again until it is so. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  /**
   * Waits until the server says that it is ready.
   *
   * @throws StartFailure when the process ends first, or is not ready in time
   */
  public void awaitReady(Condition ready, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready.holds()) {
      if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StartFailure(name + " ended while it started" + reason());
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailure(
            name + " was not ready within " + patience.toSeconds() + " s" + reason());
      }
    }
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Ends the server: asks it, insists after {@code patience} or when this thread is interrupted,
   * and forces it in the end.
   *
   * @return whether the server ended on being asked
   */
  public boolean stop(Duration patience) {
    try {
      closeInput();
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
      force();
      process.waitFor(FORCED_STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      force();
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Stops the server, by force after half a minute. */
  @Override
  public void close() {
    stop(STOP_PATIENCE);
  }

  private void force() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // A broken pipe: the process has ended already, which is what is wanted.
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private String reason() throws IOException {
    if (!Files.exists(output)) {
      return "";
    }
    List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
    String last = lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1).strip();
    return last + " (see " + output.getParent() + ")";
  }
}

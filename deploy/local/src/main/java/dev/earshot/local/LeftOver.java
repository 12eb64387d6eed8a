// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that outlived the engine which started it.
 *
 * <p>Call this only while holding the data folder's lock: without another engine, whatever still
 * serves that folder is an orphan. A process counts as such when its id is in the folder's pid file
 * and its command line names the folder, so that an id given to some other program is left alone.
 */
public final class LeftOver {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LeftOver() {}

  /**
   * Ends the orphan that a pid file names, if there is one, and removes the file.
   *
   * @param pidFile its first line is a process id
   * @param folder what the command line must name
   * @param signal the signal, by its name, on which the server stops cleanly
   * @throws StartFailure when the orphan does not end
   */
  public static void stop(Path pidFile, Path folder, String signal)
      throws IOException, InterruptedException {
    Optional<ProcessHandle> orphan = find(pidFile, folder);
    if (orphan.isPresent()) {
      stop(orphan.get(), signal);
    }
    Files.deleteIfExists(pidFile);
  }

  static Optional<ProcessHandle> find(Path pidFile, Path folder) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return Files.readAllLines(pidFile).stream()
        .findFirst()
        .filter(line -> line.strip().matches("\\d{1,18}"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
        .filter(process -> serves(process, folder));
  }

  /** Whether the command line of a process names a folder. */
  public static boolean serves(ProcessHandle process, Path folder) {
    return commandLine(process).contains(folder.toString());
  }

  /**
   * The arguments as the system knows them; empty when the process is gone or is another user's.
   */
  private static String commandLine(ProcessHandle process) {
    try {
      byte[] raw = Files.readAllBytes(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
      return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return process.info().commandLine().orElse("");
    }
  }

  private static void stop(ProcessHandle orphan, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", signal, String.valueOf(orphan.pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    try {
      orphan.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartFailure(
          "Process " + orphan.pid() + ", left over from an earlier run, does not end", e);
    }
  }
}

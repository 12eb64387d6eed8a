// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A Java process that starts a server and is then killed, as a crash would. */
final class AbandoningParent implements AutoCloseable {

  private static final String MARK = "server pid ";

  private final Process process;

  private AbandoningParent(Process process) {
    this.process = process;
  }

  static AbandoningParent start(Class<?> main, String heap, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin/java");
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new AbandoningParent(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Called in the parent: says which server runs, and waits to be killed. */
  static void report(long pid) throws IOException {
    System.out.println(MARK + pid);
    System.out.flush();
    int ignored = System.in.read();
    System.exit(ignored + 1);
  }

  long awaitServerPid() throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    List<String> said = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith(MARK)) {
        drain(output);
        return Long.parseLong(line.substring(MARK.length()));
      }
    }
    throw new AssertionError("The parent ended without starting its server: " + said);
  }

  /** So that a talkative parent does not wait for a reader. */
  private static void drain(BufferedReader output) {
    Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "drain");
    reader.setDaemon(true);
    reader.start();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines that prepare and run PostgreSQL as the present user. */
final class PostgresCommands {

  /**
   * Runs a command until it ends or standard input does; then asks it to end at once, without
   * waiting for its clients (SIGINT is PostgreSQL's fast shutdown).
   */
  private static final String UNTIL_INPUT_ENDS =
      """
      exec 3<&0
      "$@" 3<&- </dev/null &
      server=$!
      { cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } &
      wait $server
      """;

  private final Path programs;
  private final boolean masked;

  private PostgresCommands(Path programs, boolean masked) {
    this.programs = programs;
    this.masked = masked;
  }

  /**
   * Finds out how this user can run PostgreSQL.
   *
   * <p>PostgreSQL refuses to run as root. In a user namespace of its own the process is not root in
   * its own eyes, while its files stay the user's.
   *
   * @param programs folder that has {@code bin}
   * @throws UserError when the user is root and the system allows no user namespaces
   */
  static PostgresCommands of(Path programs) throws IOException, InterruptedException {
    boolean root = System.getProperty("user.name").equals("root");
    if (root && !canMask()) {
      throw new UserError(
          "PostgreSQL does not run as root, and this system allows no user namespaces (unshare -U);"
              + " run as another user");
    }
    return new PostgresCommands(programs, root);
  }

  private static boolean canMask() throws IOException, InterruptedException {
    return ChildProcess.onPath("unshare")
        && new ProcessBuilder("unshare", "-U", "true")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  /** Makes an empty set of tables in {@code tables}, with checksums and without trust. */
  List<String> initialize(Path tables, Path passwordFile) {
    return program(
        "initdb",
        "--pgdata=" + tables,
        "--username=" + PostgresServer.ADMINISTRATOR,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }

  /**
   * Serves the tables.
   *
   * <p>The log names no statement and no row: they could carry a customer's words.
   */
  List<String> serve(PostgresServer.Settings settings) {
    List<String> server =
        program(
            "postgres",
            "-D",
            settings.tables().toString(),
            "-p",
            String.valueOf(settings.port()),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "log_min_error_statement=panic",
            "-c",
            "log_error_verbosity=terse",
            "-c",
            "log_parameter_max_length_on_error=0",
            "-c",
            "log_line_prefix=%m [%p] ");
    List<String> guarded = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "postgresql"));
    guarded.addAll(server);
    return guarded;
  }

  private List<String> program(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if (masked) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(programs.resolve("bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command;
  }
}

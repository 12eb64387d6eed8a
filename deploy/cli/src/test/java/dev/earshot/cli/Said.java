// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a command did when it was run in this process.
 *
 * @param code exit code
 * @param out lines of standard output
 * @param err lines of standard error
 */
record Said(int code, List<String> out, List<String> err) {

  static Said to(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Main.run(terminal, arguments);
    return new Said(code, lines(out), lines(err));
  }

  static Said to(String... arguments) {
    return to(new byte[0], arguments);
  }

  private static List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }
}

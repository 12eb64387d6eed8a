// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes; always UTF-8, whatever the system's locale is.
 *
 * @param in data to read
 * @param out data, and nothing else
 * @param err talk for people
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {

  /** The streams of this process. */
  static Terminal ofThisProcess() {
    return new Terminal(
        System.in, print(FileDescriptor.out, false), print(FileDescriptor.err, true));
  }

  private static PrintStream print(FileDescriptor target, boolean autoFlush) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(target)), autoFlush, StandardCharsets.UTF_8);
  }

  /** Says that the language models are being loaded, which takes seconds. */
  void sayLoading() {
    say("Loading the language models ...");
  }

  /** Says one line to the person. */
  void say(String line) {
    err.println(line);
    err.flush();
  }
}

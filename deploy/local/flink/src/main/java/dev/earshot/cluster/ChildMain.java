// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs another main class until standard input ends.
 *
 * <p>The parent holds the other end of standard input. When the parent closes it, or dies in any
 * way, this process shuts down: no orphan stays behind, not even after a kill -9. A shutdown that
 * waits for a server that has gone as well is cut short.
 */
public final class ChildMain {

  private static final long LONGEST_SHUTDOWN_SECONDS = 20;

  private ChildMain() {}

  /**
   * Runs a program.
   *
   * @param arguments the name of its main class, then its arguments
   * @throws ReflectiveOperationException when there is no such class, or it ends with an exception
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
    daemon("end-with-parent", () -> exitAtEndOf(System.in));
    Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) own);
  }

  private static void exitAtEndOf(InputStream parent) {
    try (parent) {
      parent.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println("The pipe to the parent broke: " + e);
    }
    daemon("halt-at-last", ChildMain::haltAtLast);
    System.exit(0);
  }

  private static void haltAtLast() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SHUTDOWN_SECONDS);
    for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.local.UserError;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that owns all others of a cluster, until it is asked to end with SIGTERM.
 *
 * <p>To the process that started it, it says on standard output one line for each step, and {@link
 * #READY} in the end. When it cannot start, the last line says why, and it exits with 2 for what
 * the user can put right and 1 for the rest.
 */
public final class Supervisor {

  /** The last line of a successful start. */
  static final String READY = "ready";

  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
  private static final int USER_ERROR = 2;
  private static final int FAILURE = 1;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(3);

  private Supervisor() {}

  /** Runs one cluster; the arguments are those of a {@link ClusterPlan}. */
  public static void main(String[] arguments) {
    CountDownLatch closed = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(main, closed), "stop"));
    PrintStream talk = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int code = run(ClusterPlan.of(arguments), talk);
    closed.countDown();
    System.exit(code);
  }

  /** The main thread closes everything; the process ends when it has done so. */
  private static void stop(Thread main, CountDownLatch closed) {
    main.interrupt();
    try {
      if (!closed.await(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.error("Not stopped within {} s", LONGEST_STOP.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int run(ClusterPlan plan, PrintStream talk) {
    try (Cluster cluster = new Cluster(plan)) {
      cluster.start(talk::println);
      talk.println(READY);
      LOG.info("Everything is started");
      watch(cluster);
    } catch (InterruptedException e) {
      LOG.info("Asked to stop");
      talk.println("The cluster was stopped while it started");
      return 0;
    } catch (UserError | InvalidSettingsException e) {
      talk.println(oneLine(e.getMessage()));
      return USER_ERROR;
    } catch (Exception | Error e) {
      // Also an error: left to the virtual machine, it would end this thread and not the process,
      // for whose end its starter waits.
      LOG.error("The cluster does not start", e);
      talk.println(oneLine(String.valueOf(e.getMessage())));
      return FAILURE;
    }
    return 0;
  }

  private static void watch(Cluster cluster) throws InterruptedException {
    while (true) {
      cluster.check();
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
    }
  }

  private static String oneLine(String message) {
    return message
        .lines()
        .reduce((a, b) -> a + (a.endsWith(":") ? " " : "; ") + b.strip())
        .orElse("");
  }
}

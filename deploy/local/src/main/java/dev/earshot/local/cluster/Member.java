// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.local.LocalServer;
import dev.earshot.local.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process of the cluster, which is started again when it ends by itself: by a thread of its
 * own, so that nobody who looks after other members waits for it.
 *
 * <p>Times are readings of one clock that never goes back, such as {@link System#nanoTime()}.
 */
final class Member implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Member.class);

  /** What starts again stops within this when it is told to: as long as it may take to stop. */
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Callable<LocalServer> program;
  private final RestartPolicy policy;
  private @Nullable LocalServer running;
  private @Nullable FutureTask<LocalServer> starting;
  private @Nullable Thread starter;
  private long startedAt;
  private long nextStart;
  private int restarts;
  private int startsInARow;
  private Condition condition = Condition.STOPPED;

  /** What has become of a process. */
  enum Condition {
    RUNNING,
    /** It ended by itself and is about to be started again. */
    RESTARTING,
    /** It is being started again, which may take a while. */
    STARTING,
    /** It ended by itself too often in a row. */
    GIVEN_UP,
    /** Not yet started, or stopped on purpose. */
    STOPPED
  }

  Member(String name, RestartPolicy policy, Callable<LocalServer> program) {
    this.name = name;
    this.policy = policy;
    this.program = program;
  }

  /** Starts it for the first time; what goes wrong is told to the caller. */
  synchronized void start(long now) throws Exception {
    startedAt = now;
    running = program.call();
    condition = Condition.RUNNING;
  }

  /**
   * Looks at the process and begins to start it again when it is time for that; waits for nothing.
   *
   * @return whether anything changed
   */
  synchronized boolean check(long now) {
    Condition before = condition;
    if (condition == Condition.RUNNING && running != null && !running.isAlive()) {
      LOG.warn("{} (process {}) ended by itself", name, running.pid());
      if (now - startedAt >= policy.healthyAfter().toNanos()) {
        startsInARow = 0;
      }
      plan(now);
    } else if (condition == Condition.RESTARTING && now - nextStart >= 0) {
      startAgain();
    } else if (condition == Condition.STARTING && starting != null && starting.isDone()) {
      takeUp(starting, now);
    }
    return condition != before;
  }

  private void plan(long now) {
    Optional<Duration> pause = policy.pause(startsInARow);
    if (pause.isEmpty()) {
      LOG.error("{} is given up: it ended {} times in a row", name, startsInARow);
      condition = Condition.GIVEN_UP;
      return;
    }
    nextStart = now + pause.get().toNanos();
    condition = Condition.RESTARTING;
  }

  private void startAgain() {
    startsInARow++;
    restarts++;
    condition = Condition.STARTING;
    FutureTask<LocalServer> start = new FutureTask<>(program);
    Thread thread = new Thread(start, "start of " + name);
    thread.setDaemon(true);
    starting = start;
    starter = thread;
    thread.start();
  }

  /** What has come of a start that is done. */
  private void takeUp(Future<LocalServer> start, long now) {
    starting = null;
    starter = null;
    try {
      LocalServer server = start.get();
      running = server;
      startedAt = now;
      condition = Condition.RUNNING;
      LOG.info("{} started again as process {}", name, server.pid());
    } catch (ExecutionException e) {
      LOG.error("{} does not start again", name, e.getCause());
      plan(now);
    } catch (InterruptedException e) {
      throw new IllegalStateException("waited for a start that is done", e);
    }
  }

  /** The process; must have been started. */
  synchronized LocalServer running() {
    if (running == null) {
      throw new StartFailure(name + " was not started");
    }
    return running;
  }

  /** For others to see. */
  synchronized ClusterState.Child state() {
    long pid = running == null ? 0 : running.pid();
    return new ClusterState.Child(name, pid, condition.name(), restarts);
  }

  /** Stops it; a start that is under way is broken off first. */
  @Override
  public synchronized void close() throws IOException {
    breakOff();
    condition = Condition.STOPPED;
    if (running != null) {
      running.close();
    }
  }

  private void breakOff() {
    if (starter == null || starting == null) {
      return;
    }
    starter.interrupt();
    try {
      starter.join(STOP_PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (starting.isDone()) {
      takeUp(starting, startedAt);
    } else {
      LOG.error(
          "{} is still starting, {} s after it was told not to", name, STOP_PATIENCE.toSeconds());
    }
  }
}

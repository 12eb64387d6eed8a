// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.local.LocalServer;
import dev.earshot.local.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process of the cluster, which is started again when it ends by itself.
 *
 * <p>Times are readings of one clock that never goes back, such as {@link System#nanoTime()}.
 */
final class Member implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Member.class);

  private final String name;
  private final Callable<LocalServer> program;
  private final RestartPolicy policy;
  private @Nullable LocalServer running;
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
   * Looks at the process and starts it again when it is time for that.
   *
   * @return whether anything changed
   */
  synchronized boolean check(long now) throws InterruptedException {
    Condition before = condition;
    if (condition == Condition.RUNNING && running != null && !running.isAlive()) {
      LOG.warn("{} (process {}) ended by itself", name, running.pid());
      plan(now);
    } else if (condition == Condition.RESTARTING && now - nextStart >= 0) {
      startAgain(now);
    }
    return condition != before;
  }

  private void plan(long now) {
    if (now - startedAt >= policy.healthyAfter().toNanos()) {
      startsInARow = 0;
    }
    Optional<Duration> pause = policy.pause(startsInARow);
    if (pause.isEmpty()) {
      LOG.error("{} is given up: it ended {} times in a row", name, startsInARow);
      condition = Condition.GIVEN_UP;
      return;
    }
    nextStart = now + pause.get().toNanos();
    condition = Condition.RESTARTING;
  }

  private void startAgain(long now) throws InterruptedException {
    startsInARow++;
    restarts++;
    startedAt = now;
    try {
      running = program.call();
      condition = Condition.RUNNING;
      LOG.info("{} started again as process {}", name, running.pid());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.error("{} does not start again", name, e);
      plan(now);
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

  @Override
  public synchronized void close() throws IOException {
    condition = Condition.STOPPED;
    if (running != null) {
      running.close();
    }
  }
}

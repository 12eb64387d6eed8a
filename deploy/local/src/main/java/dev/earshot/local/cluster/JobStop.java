// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.cluster;

import dev.earshot.local.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Savepoints of running jobs, and their end. */
public final class JobStop {

  private static final Logger LOG = LoggerFactory.getLogger(JobStop.class);
  private static final Duration SAVEPOINT_PATIENCE = Duration.ofSeconds(60);
  private static final Duration RETRY_PATIENCE = Duration.ofSeconds(20);
  private static final Duration END_PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(200);

  private final FlinkRest rest;
  private final ClusterFolder folder;
  private final Consumer<String> talk;

  /**
   * For the jobs of one cluster.
   *
   * @param talk is told what happens, one line at a time, for a person
   */
  public JobStop(FlinkRest rest, ClusterFolder folder, Consumer<String> talk) {
    this.rest = rest;
    this.folder = folder;
    this.talk = talk;
  }

  /**
   * Makes a savepoint of a job that goes on.
   *
   * @return where it lies
   * @throws StartFailure when Flink makes none
   */
  public String savepoint(FlinkJob job) throws InterruptedException {
    try {
      return await(job, rest.savepoint(job, folder.savepoints(job.name())));
    } catch (IOException e) {
      throw new StartFailure(job.name() + " makes no savepoint: " + e.getMessage(), e);
    }
  }

  /**
   * Ends a job, with a savepoint if one is wanted and can be made; otherwise its newest checkpoint
   * is where it goes on.
   *
   * @throws IOException when Flink does not answer
   */
  public void stop(FlinkJob job, boolean withSavepoint) throws IOException, InterruptedException {
    boolean stopped = withSavepoint && stopWithSavepoint(job);
    if (!stopped) {
      rest.cancel(job);
      talk.accept(job.name() + " cancelled; it goes on from its newest checkpoint");
    }
    long deadline = System.nanoTime() + END_PATIENCE.toNanos();
    while (lives(job)) {
      if (System.nanoTime() > deadline) {
        throw new IOException(job.name() + " does not end");
      }
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
    }
  }

  /** Tries again while it is refused: a job that is just starting cannot make a savepoint yet. */
  private boolean stopWithSavepoint(FlinkJob job) throws InterruptedException {
    long deadline = System.nanoTime() + RETRY_PATIENCE.toNanos();
    while (true) {
      try {
        String location = await(job, rest.stop(job, folder.savepoints(job.name())));
        talk.accept(job.name() + " stopped with savepoint " + location.replaceFirst("^file:", ""));
        return true;
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          LOG.warn("{} does not stop with a savepoint", job.name(), e);
          talk.accept(job.name() + " makes no savepoint: " + e.getMessage());
          return false;
        }
        TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
      }
    }
  }

  private String await(FlinkJob job, String request) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + SAVEPOINT_PATIENCE.toNanos();
    Optional<String> location = rest.savepointLocation(job, request);
    while (location.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("not made within " + SAVEPOINT_PATIENCE.toSeconds() + " s");
      }
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
      location = rest.savepointLocation(job, request);
    }
    return location.get();
  }

  private boolean lives(FlinkJob job) throws IOException, InterruptedException {
    return rest.livingJobs().stream().anyMatch(living -> living.id().equals(job.id()));
  }
}

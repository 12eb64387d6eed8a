// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job while it runs in this process; closing it stops it with a savepoint. */
public final class RunningJob implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
  private static final Duration SAVEPOINT_PATIENCE = Duration.ofSeconds(60);
  private static final Duration STATUS_PATIENCE = Duration.ofSeconds(5);
  private static final Duration RETRY_PATIENCE = Duration.ofSeconds(20);
  private static final Duration RETRY_PAUSE = Duration.ofMillis(500);
  private static final Duration END_PATIENCE = Duration.ofSeconds(20);
  private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(20);

  private final JobClient client;
  private final Path savepoints;
  private final Consumer<String> talk;

  private RunningJob(JobClient client, Path savepoints, Consumer<String> talk) {
    this.client = client;
    this.savepoints = savepoints;
    this.talk = talk;
  }

  static RunningJob start(
      EngineJob job, Configuration flink, Path savepoints, Consumer<String> talk) {
    try {
      return new RunningJob(job.start(flink), savepoints, talk);
    } catch (Exception e) {
      throw new StartFailure("The job did not start: " + e.getMessage(), e);
    }
  }

  /** Flink's word for what the job is doing, such as {@code RUNNING}. */
  public JobStatus status() throws InterruptedException {
    try {
      return client.getJobStatus().get(STATUS_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The job does not tell its status", e);
      return JobStatus.RECONCILING;
    }
  }

  /** Completes when the job ends, exceptionally when it fails for good. */
  public CompletableFuture<?> end() {
    return client.getJobExecutionResult();
  }

  /**
   * Stops the job at a savepoint. When that takes too long the job is cancelled: its newest
   * checkpoint stays, and the next start goes on from there.
   */
  @Override
  public void close() throws InterruptedException {
    if (end().isDone()) {
      return;
    }
    talk.accept("Stopping the job with a savepoint ...");
    try {
      LOG.info("Stopped with {}", stopWithSavepoint());
      // The savepoint is told before the job has ended, and the job still speaks to the servers.
      end().get(END_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The job did not stop with a savepoint", e);
      talk.accept("No savepoint; the next start goes on from the newest point there is");
      cancel();
    }
  }

  /** Tries again while it is refused: a job that is just starting cannot make a savepoint yet. */
  private String stopWithSavepoint()
      throws ExecutionException, TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + RETRY_PATIENCE.toNanos();
    while (true) {
      try {
        return client
            .stopWithSavepoint(false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
            .get(SAVEPOINT_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        if (System.nanoTime() > deadline || endsWithin(RETRY_PAUSE)) {
          throw e;
        }
      }
    }
  }

  private boolean endsWithin(Duration time) throws ExecutionException, InterruptedException {
    try {
      end().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private void cancel() throws InterruptedException {
    try {
      client.cancel().get(CANCEL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The job does not let itself be cancelled", e);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.workload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends a workload as if its systems ran: what was due before now at full speed, then each record
 * when it is due or a moment later, never before. Between records it says how far each feed has
 * come, so that event time goes on where a feed is silent.
 *
 * <p>Use: {@link #run} in a thread of its own and {@link #close} from another; or {@link #advance}
 * as often as one likes.
 */
public final class DemonstrationFeed implements AutoCloseable {

  /**
   * How far progress stays behind the time of sending: more than any record needs from being said
   * to being sent, late ones apart. Not more than the engine's usual out-of-orderness.
   */
  public static final Duration PROGRESS_BEHIND = Duration.ofSeconds(5);

  /** How often progress is said in real time. */
  public static final Duration PROGRESS_EVERY = Duration.ofSeconds(1);

  /** Records due within this time go together. */
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);

  /** How often progress is said within history, in the history's time. */
  private static final Duration HISTORY_PROGRESS_EVERY = Duration.ofMinutes(30);

  private final Iterator<WorkloadRecord> records;
  private final Clock clock;
  private final Sender sender;
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<WorkloadRecord> next = Optional.empty();
  private Instant progressed;

  /**
   * @param workload what to send
   * @param clock real time
   * @param sender where to
   * @param sentThrough what {@link Sender#sentThrough} was last told in an earlier run; nothing
   *     sent up to then is sent again. Empty to begin at the beginning
   */
  public DemonstrationFeed(
      Workload workload, Clock clock, Sender sender, Optional<Instant> sentThrough) {
    this.records = workload.iterator();
    this.clock = clock;
    this.sender = sender;
    this.progressed = sentThrough.orElse(workload.plan().from());
    sentThrough.ifPresent(this::skip);
  }

  private void skip(Instant through) {
    while (peek().isPresent() && !peek().get().sentAt().isAfter(through)) {
      take();
    }
  }

  /**
   * Sends what is due.
   *
   * @return when to call again; empty when nothing comes any more
   */
  public Optional<Instant> advance() {
    Instant now = clock.instant();
    while (isOpen() && isDue(now)) {
      WorkloadRecord record = take();
      if (!record.sentAt().isBefore(progressed.plus(HISTORY_PROGRESS_EVERY))) {
        progress(record.sentAt().minusMillis(1));
      }
      sender.send(record.feed(), record.key(), record.bytes(), record.eventTime());
    }
    if (!isOpen()) {
      return Optional.empty();
    }
    if (now.isAfter(progressed)) {
      progress(now);
    }
    return peek().map(record -> nextCall(now, record.sentAt()));
  }

  private boolean isDue(Instant now) {
    return peek().filter(record -> !record.sentAt().isAfter(now)).isPresent();
  }

  /** Everything sent at or before {@code instant} has been handed over. */
  private void progress(Instant instant) {
    for (Feed feed : Feed.values()) {
      sender.progress(feed, instant.minus(PROGRESS_BEHIND));
    }
    sender.sentThrough(instant);
    progressed = instant;
  }

  /** Sends until the workload ends, {@link #close} is called or the thread is interrupted. */
  public void run() {
    try {
      Optional<Instant> due = advance();
      while (due.isPresent() && !pause(due.get())) {
        due = advance();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean pause(Instant until) throws InterruptedException {
    long millis = Math.max(1, Duration.between(clock.instant(), until).toMillis());
    return closed.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Ends sending after the record at hand. */
  @Override
  public void close() {
    closed.countDown();
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private Optional<WorkloadRecord> peek() {
    if (next.isEmpty() && records.hasNext()) {
      next = Optional.of(records.next());
    }
    return next;
  }

  private WorkloadRecord take() {
    WorkloadRecord record = peek().orElseThrow(NoSuchElementException::new);
    next = Optional.empty();
    return record;
  }

  private static Instant nextCall(Instant now, Instant due) {
    Instant soonest = now.plus(SHORTEST_PAUSE);
    Instant latest = now.plus(PROGRESS_EVERY);
    return due.isBefore(soonest) ? soonest : due.isAfter(latest) ? latest : due;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The matcher in force, which can be replaced while texts are matched: a text is matched by one
 * version from begin to end, and a version that was replaced is closed when its last text is done.
 * Safe for use by several threads.
 *
 * <pre>{@code
 * try (LiveTopicMatcher.Lease lease = live.lease()) {
 *   lease.matcher().match(text);
 * }
 * }</pre>
 */
public final class LiveTopicMatcher implements AutoCloseable {

  private final AtomicReference<Version> current;

  /** Puts {@code taxonomy} in force. */
  public LiveTopicMatcher(Taxonomy taxonomy) {
    current = new AtomicReference<>(new Version(new TopicMatcher(taxonomy)));
  }

  /**
   * Puts {@code taxonomy} in force for all leases taken from then on. It is made ready first, so
   * that nobody waits; if that fails, the old one stays.
   *
   * @throws IllegalStateException if this is closed
   */
  public void replace(Taxonomy taxonomy) {
    Version next = new Version(new TopicMatcher(taxonomy));
    Version previous = current.getAndUpdate(version -> version == null ? null : next);
    if (previous == null) {
      next.release();
      throw new IllegalStateException("this topic matcher is closed");
    }
    previous.release();
  }

  /**
   * The matcher in force, kept open until the lease is closed.
   *
   * @throws IllegalStateException if this is closed
   */
  public Lease lease() {
    while (true) {
      Version version = current.get();
      if (version == null) {
        throw new IllegalStateException("this topic matcher is closed");
      }
      // A version without users was replaced in this very moment: look again.
      if (version.acquire()) {
        return new Lease(version);
      }
    }
  }

  /** Takes no further leases; the matcher closes with the last one. A second call does nothing. */
  @Override
  public void close() {
    Version last = current.getAndSet(null);
    if (last != null) {
      last.release();
    }
  }

  /** One use of one version; by one thread. */
  public static final class Lease implements AutoCloseable {

    private final Version version;
    private boolean closed;

    private Lease(Version version) {
      this.version = version;
    }

    /** Open until this lease is closed. */
    public TopicMatcher matcher() {
      return version.matcher;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        version.release();
      }
    }
  }

  /** A matcher and how many use it: the one in force counts as one use. */
  private static final class Version {

    private final TopicMatcher matcher;
    private final AtomicInteger uses = new AtomicInteger(1);

    Version(TopicMatcher matcher) {
      this.matcher = matcher;
    }

    boolean acquire() {
      return uses.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
      if (uses.decrementAndGet() == 0) {
        matcher.close();
      }
    }
  }
}

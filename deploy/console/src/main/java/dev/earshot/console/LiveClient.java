// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One browser that listens. Events wait for it in a short queue; when it falls so far behind that
 * the queue is full, it is sent away, comes again by itself and starts from the whole state.
 */
final class LiveClient {

  private static final int LONGEST_QUEUE = 64;
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final SseClient browser;
  private final View view;
  private final BlockingQueue<LiveEvent> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private volatile boolean finished;

  LiveClient(SseClient browser, View view) {
    this.browser = browser;
    this.view = view;
  }

  View view() {
    return view;
  }

  /** Takes an event to send; never waits. */
  void offer(LiveEvent event) {
    if (!waiting.offer(event)) {
      finish();
    }
  }

  /** Sends the browser away. */
  void finish() {
    finished = true;
    waiting.clear();
    waiting.offer(LiveEvent.BEAT);
  }

  /** Sends events until the browser goes, the client is finished or the thread is interrupted. */
  void serve() {
    try {
      while (!finished && !browser.terminated()) {
        send(waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      browser.close();
    }
  }

  private void send(@Nullable LiveEvent event) {
    if (event == null || event.name().isEmpty()) {
      browser.sendComment("beat");
    } else {
      browser.sendEvent(event.name(), event.data());
    }
  }
}

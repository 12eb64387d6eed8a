// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final View view;
  private final BlockingQueue<LiveEvent> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private volatile boolean finished;

  LiveClient(View view) {
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

  /**
   * Sends events until the client is finished or the thread is interrupted. A browser that has gone
   * is noticed by the sign of life that goes out while nothing happens.
   *
   * @throws IOException when the browser has gone
   */
  void serve(OutputStream browser) throws IOException {
    try {
      while (!finished) {
        send(browser, waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(OutputStream browser, @Nullable LiveEvent event) throws IOException {
    LiveEvent sent = event == null ? LiveEvent.BEAT : event;
    browser.write(sent.text().getBytes(StandardCharsets.UTF_8));
    browser.flush();
  }
}

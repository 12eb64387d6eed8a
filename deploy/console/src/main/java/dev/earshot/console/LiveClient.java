// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One browser that listens. Events wait for it in a short queue, in which a newer one takes the
 * place of what it makes needless; when it falls so far behind that the queue is full of changes
 * nevertheless, it is sent away, comes again by itself and starts from the whole state.
 */
final class LiveClient {

  private static final int LONGEST_QUEUE = 6;
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
    waiting.removeIf(event::replaces);
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
    Writer writer = new OutputStreamWriter(browser, StandardCharsets.UTF_8);
    try {
      while (!finished) {
        LiveEvent event = waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        (event == null ? LiveEvent.BEAT : event).write(writer);
        writer.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

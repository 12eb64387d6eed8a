// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listening browsers what changes. One thread asks the tables each second, once for all
 * browsers and not at all while there are none; a browser that comes gets the whole state first.
 * Browsers with the same view share what they are told.
 *
 * <p>Known limit: browsers open at most six connections to one host, so a seventh tab waits.
 */
final class LiveFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private static final LiveEvent TROUBLE =
      new LiveEvent("trouble", "{\"error\":\"The tables do not answer.\"}");

  /** Browsers that may listen at once. */
  static final int MOST_CLIENTS = 32;

  private final ConsoleTables tables;
  private final MeasuresWatch watch;
  private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
  private final Set<LiveClient> greeted = new HashSet<>();
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(LiveFeed::daemon);
  private @Nullable Snapshot last;

  LiveFeed(ConsoleTables tables) {
    this.tables = tables;
    watch = new MeasuresWatch(tables);
  }

  void start() {
    // Ends with the poller; poll itself lets no exception out.
    Future<?> ignored =
        poller.scheduleWithFixedDelay(this::poll, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * A place for one more browser, to be given back by {@link #leave}; none when too many listen.
   *
   * @param view what it looks at
   */
  synchronized Optional<LiveClient> admit(View view) {
    if (clients.size() >= MOST_CLIENTS || poller.isShutdown()) {
      return Optional.empty();
    }
    LiveClient client = new LiveClient(view);
    clients.add(client);
    poller.execute(this::poll);
    return Optional.of(client);
  }

  /** Tells a browser no more. */
  void leave(LiveClient client) {
    clients.remove(client);
  }

  private void poll() {
    Set<LiveClient> present = Set.copyOf(clients);
    greeted.retainAll(present);
    if (present.isEmpty()) {
      last = null;
      return;
    }
    try {
      tell(present);
    } catch (SQLException e) {
      LOG.warn("the tables do not answer: SQL state {}", e.getSQLState());
      present.forEach(client -> client.offer(TROUBLE));
      greeted.clear();
    } catch (RuntimeException e) {
      LOG.error("the live feed failed and tries again: {}", e.getClass().getName());
    }
  }

  private void tell(Set<LiveClient> present) throws SQLException {
    Set<View> views = new HashSet<>();
    present.forEach(client -> views.add(client.view()));
    Snapshot now = Snapshot.take(tables, watch, views);
    Snapshot earlier = last;
    Map<View, LiveEvent> wholes = new HashMap<>();
    Map<View, List<LiveEvent>> changes = new HashMap<>();
    for (LiveClient client : present) {
      View view = client.view();
      if (!now.shows(view)) {
        greeted.remove(client);
        client.offer(TROUBLE);
      } else if (greeted.add(client) || earlier == null) {
        client.offer(wholes.computeIfAbsent(view, now::whole));
      } else {
        changes.computeIfAbsent(view, shown -> now.since(earlier, shown)).forEach(client::offer);
      }
    }
    last = now;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "earshot-console-live");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized void close() {
    poller.shutdownNow();
    clients.forEach(LiveClient::finish);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web console on the loopback interface: reads the tables, shows alerts and metrics as they
 * change, and writes nothing.
 */
public final class ConsoleServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final ConsoleDatabase database;
  private final ConsoleTables tables;
  private final Optional<ConsoleDatabase> sensitiveDatabase;
  private final ConsoleTables sensitiveTables;
  private final LiveFeed live;
  private final Pages pages = new Pages();
  private final Gate gate;
  private final Javalin server;

  private ConsoleServer(ConsoleSettings settings) {
    database = ConsoleDatabase.open(settings);
    tables = new ConsoleTables(database);
    sensitiveDatabase = settings.sensitive().map(access -> ConsoleDatabase.open(settings, access));
    sensitiveTables = sensitiveDatabase.map(ConsoleTables::new).orElse(tables);
    live = new LiveFeed(tables);
    gate =
        new Gate(
            new AccessToken(settings.token()),
            settings.sensitive().map(access -> new AccessToken(access.token())),
            pages);
    server = Javalin.create(this::configure);
  }

  /**
   * Starts a console. It needs no database to start: while none answers it says so and tries again.
   *
   * @throws RuntimeException when the port is in use
   */
  public static ConsoleServer start(ConsoleSettings settings) {
    ConsoleServer console = new ConsoleServer(settings);
    try {
      console.server.start(LOOPBACK, settings.port());
      console.live.start();
      return console;
    } catch (RuntimeException e) {
      console.close();
      throw e;
    }
  }

  /** Where a browser finds it, without the token: add {@code /?token=...} for the first visit. */
  public String url() {
    return "http://" + LOOPBACK + ":" + server.port();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    routes(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.before(gate::check);
    routes.get("/", pages::page);
    routes.get("/assets/{name}", pages::asset);
    routes.get("/api/overview", this::overview);
    routes.get("/api/alerts/{id}", this::alert);
    routes.get("/api/live", this::listen);
    routes.exception(SQLException.class, Problems::tablesDoNotAnswer);
    routes.exception(IllegalArgumentException.class, Problems::notAsAsked);
    routes.exception(Exception.class, Problems::unexpected);
    routes.error(HttpStatus.NOT_FOUND, Problems::notHere);
  }

  private void overview(Context request) throws SQLException {
    View view = view(request);
    json(request, Snapshot.take(tables, view).overview(view).toString());
  }

  private void alert(Context request) throws SQLException {
    String id = request.pathParam("id");
    if (id.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no such alert");
    }
    ConsoleTables asked = Gate.maySeeSensitive(request) ? sensitiveTables : tables;
    asked
        .alert(id)
        .ifPresentOrElse(
            alert -> json(request, alert.toString()), () -> request.status(HttpStatus.NOT_FOUND));
  }

  private void listen(Context request) throws IOException {
    Optional<LiveClient> place = live.admit(view(request));
    if (place.isPresent()) {
      tell(request, place.get());
    } else {
      request.status(HttpStatus.SERVICE_UNAVAILABLE);
      Problems.tell(request, "Too many browsers listen to this console.");
    }
  }

  /** Holds the request's thread as long as the browser listens; there are more than listeners. */
  private void tell(Context request, LiveClient client) throws IOException {
    try {
      request.contentType("text/event-stream; charset=utf-8");
      request.res().flushBuffer();
      client.serve(request.res().getOutputStream());
    } catch (EofException e) {
      LOG.debug("a browser listens no more");
    } finally {
      live.leave(client);
    }
  }

  private static View view(Context request) {
    return View.of(request.queryParam("audience"), request.queryParam("scope"));
  }

  private static void json(Context request, String body) {
    request.contentType("application/json").result(body);
  }

  @Override
  public void close() {
    live.close();
    server.stop();
    database.close();
    sensitiveDatabase.ifPresent(ConsoleDatabase::close);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.schema.registry.RegistryAnswer;
import dev.earshot.schema.registry.RegistryPaths;
import dev.earshot.schema.registry.SchemaIds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A read-only schema registry on the loopback interface, so that stock clients read every topic.
 *
 * <p>Answers GET on the paths of {@link RegistryPaths}; any other method is not allowed.
 */
public final class SchemaRegistryServer implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final HttpServer server;
  private final ExecutorService threads;

  private SchemaRegistryServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Serves the schemas that this release was built with.
   *
   * @param port 0 for any free one
   */
  public static SchemaRegistryServer start(int port) throws IOException {
    RegistryPaths paths = new RegistryPaths(SchemaIds.bundled());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, SchemaRegistryServer::daemon);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, paths));
    server.start();
    return new SchemaRegistryServer(server, threads);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "schema-registry");
    thread.setDaemon(true);
    return thread;
  }

  private static void answer(HttpExchange exchange, RegistryPaths paths) throws IOException {
    try (exchange) {
      RegistryAnswer answer =
          exchange.getRequestMethod().equals("GET")
              ? paths.answer(exchange.getRequestURI().getRawPath())
              : readOnly(exchange);
      byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", RegistryAnswer.CONTENT_TYPE);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static RegistryAnswer readOnly(HttpExchange exchange) {
    exchange.getResponseHeaders().set("Allow", "GET");
    return new RegistryAnswer(
        METHOD_NOT_ALLOWED, "{\"error_code\":405,\"message\":\"This registry is read-only\"}");
  }

  /** Where clients find it. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}

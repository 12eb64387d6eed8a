// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The console's own files, all read at the start: no request names a file, so none can name another
 * one.
 */
final class Pages {

  private static final List<String> ASSETS =
      List.of(
          "alerts.js",
          "app.css",
          "app.js",
          "chart.js",
          "detail.js",
          "dom.js",
          "engine.js",
          "format.js",
          "icon.svg",
          "live.js",
          "measures.js",
          "topics.js");

  private final Map<String, String> assets = new LinkedHashMap<>();
  private final String page;
  private final String tokenPage;

  Pages() {
    ASSETS.forEach(name -> assets.put(name, read("assets/" + name)));
    page = read("index.html");
    tokenPage = read("token.html");
  }

  void page(Context request) {
    html(request, page);
  }

  void tellWhereTheTokenIs(Context request) {
    html(request, tokenPage);
  }

  void asset(Context request) {
    String name = request.pathParam("name");
    String text = assets.get(name);
    if (text == null) {
      request.status(HttpStatus.NOT_FOUND);
    } else {
      request.contentType(contentType(name)).result(text);
    }
  }

  private static void html(Context request, String text) {
    request.contentType("text/html; charset=utf-8").result(text);
  }

  private static String contentType(String name) {
    String kind =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "css" -> "text/css";
          case "js" -> "text/javascript";
          case "svg" -> "image/svg+xml";
          default -> throw new IllegalStateException("no content type for " + name);
        };
    return kind + "; charset=utf-8";
  }

  private static String read(String name) {
    try (InputStream file = Pages.class.getResourceAsStream("page/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the console lacks its file " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

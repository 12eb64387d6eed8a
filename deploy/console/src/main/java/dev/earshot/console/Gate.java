// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Set;

/**
 * Stands before every request: lets through what names this machine, only reads, and comes from a
 * browser that has shown the token. The first visit carries the token in the address, gets a cookie
 * for it and is sent on to an address without it.
 */
final class Gate {

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Set<String> OPEN_TO_ALL = Set.of("/assets/app.css", "/assets/icon.svg");
  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  private final AccessToken token;
  private final Pages pages;

  Gate(AccessToken token, Pages pages) {
    this.token = token;
    this.pages = pages;
  }

  /** Answers what may not pass, so that no handler sees it. */
  void check(Context request) {
    SecurityHeaders.apply(request);
    int port = request.req().getLocalPort();
    if (!new HostCheck(port).allows(request.header("Host"))) {
      refuse(request, HttpStatus.MISDIRECTED_REQUEST, "This console answers to this machine only.");
    } else if (!READING.contains(request.method())) {
      request.header("Allow", "GET, HEAD");
      refuse(request, HttpStatus.METHOD_NOT_ALLOWED, "This console only reads.");
    } else if (!knows(request, port) && !OPEN_TO_ALL.contains(request.path())) {
      admitOrTell(request, port);
    } else if (request.path().equals("/") && request.queryParam("token") != null) {
      sendOn(request);
    }
  }

  private boolean knows(Context request, int port) {
    return token.knows(request.cookie(AccessToken.cookieName(port)));
  }

  private void admitOrTell(Context request, int port) {
    if (request.path().equals("/") && token.opens(request.queryParam("token"))) {
      request.cookie(cookie(port));
      sendOn(request);
    } else if (request.path().startsWith("/api/")) {
      refuse(request, HttpStatus.UNAUTHORIZED, "Open the console by the address with its token.");
    } else {
      request.status(HttpStatus.UNAUTHORIZED);
      pages.tellWhereTheTokenIs(request);
      request.skipRemainingHandlers();
    }
  }

  private Cookie cookie(int port) {
    return new Cookie(
        AccessToken.cookieName(port),
        token.session(),
        "/",
        UNTIL_THE_BROWSER_CLOSES,
        false,
        true,
        null,
        SameSite.STRICT);
  }

  private static void sendOn(Context request) {
    request.redirect("/", HttpStatus.SEE_OTHER);
    request.skipRemainingHandlers();
  }

  private static void refuse(Context request, HttpStatus status, String why) {
    request.status(status);
    Problems.tell(request, why);
    request.skipRemainingHandlers();
  }
}

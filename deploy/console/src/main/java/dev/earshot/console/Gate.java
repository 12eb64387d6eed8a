// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every request: lets through what names this machine, only reads, and comes from a
 * browser that has shown the token. The first visit carries the token in the address, gets a cookie
 * for it and is sent on to an address without it.
 *
 * <p>Of two tokens, one also shows words that touch what the law protects specially. A browser has
 * the right of the token that it has shown last.
 */
final class Gate {

  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Set<String> OPEN_TO_ALL = Set.of("/assets/app.css", "/assets/icon.svg");
  private static final int UNTIL_THE_BROWSER_CLOSES = -1;

  private static final String SENSITIVE = "dev.earshot.console.sensitive";

  private final AccessToken token;
  private final Optional<AccessToken> sensitive;
  private final Pages pages;

  /**
   * A gate for one or two tokens.
   *
   * @param sensitive the token that also shows what is withheld otherwise
   */
  Gate(AccessToken token, Optional<AccessToken> sensitive, Pages pages) {
    this.token = token;
    this.sensitive = sensitive;
    this.pages = pages;
  }

  /** Whether a request that has passed the gate may be told what is withheld otherwise. */
  static boolean maySeeSensitive(Context request) {
    return Boolean.TRUE.equals(request.attribute(SENSITIVE));
  }

  /** Answers what may not pass, so that no handler sees it. */
  void check(Context request) {
    SecurityHeaders.apply(request);
    int port = request.req().getLocalPort();
    Optional<AccessToken> shown = shown(request);
    if (!new HostCheck(port).allows(request.header("Host"))) {
      refuse(request, HttpStatus.MISDIRECTED_REQUEST, "This console answers to this machine only.");
    } else if (!READING.contains(request.method())) {
      request.header("Allow", "GET, HEAD");
      refuse(request, HttpStatus.METHOD_NOT_ALLOWED, "This console only reads.");
    } else if (shown.isPresent()) {
      request.cookie(cookie(shown.get(), port));
      sendOn(request);
    } else if (!knows(request, port) && !OPEN_TO_ALL.contains(request.path())) {
      tellHowToEnter(request);
    } else if (request.path().equals("/") && request.queryParam("token") != null) {
      sendOn(request);
    }
  }

  private Optional<AccessToken> shown(Context request) {
    String candidate = request.path().equals("/") ? request.queryParam("token") : null;
    if (token.opens(candidate)) {
      return Optional.of(token);
    }
    return sensitive.filter(other -> other.opens(candidate));
  }

  private boolean knows(Context request, int port) {
    String cookie = request.cookie(AccessToken.cookieName(port));
    boolean maySeeSensitive = sensitive.filter(other -> other.knows(cookie)).isPresent();
    request.attribute(SENSITIVE, maySeeSensitive);
    return maySeeSensitive || token.knows(cookie);
  }

  private void tellHowToEnter(Context request) {
    if (request.path().startsWith("/api/")) {
      refuse(request, HttpStatus.UNAUTHORIZED, "Open the console by the address with its token.");
    } else {
      request.status(HttpStatus.UNAUTHORIZED);
      pages.tellWhereTheTokenIs(request);
      request.skipRemainingHandlers();
    }
  }

  private static Cookie cookie(AccessToken shown, int port) {
    return new Cookie(
        AccessToken.cookieName(port),
        shown.session(),
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

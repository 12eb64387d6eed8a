// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import io.javalin.http.Context;
import java.util.Map;

/**
 * What every answer tells the browser: run and load nothing but the console's own files, keep
 * nothing.
 */
final class SecurityHeaders {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
              + " img-src 'self' data:; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private SecurityHeaders() {}

  static void apply(Context request) {
    HEADERS.forEach(request::header);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request names this machine. A page elsewhere can have its own host name resolve to
 * 127.0.0.1 and so reach the console from a browser here (DNS rebinding); its requests still carry
 * that name.
 */
final class HostCheck {

  private final Set<String> names;

  HostCheck(int port) {
    this.names = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  /**
   * @param host the header {@code Host}; null when the request has none
   */
  boolean allows(@Nullable String host) {
    return host != null && names.contains(host.toLowerCase(Locale.ROOT));
  }
}

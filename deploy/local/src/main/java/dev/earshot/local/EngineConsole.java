// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import dev.earshot.console.ConsoleServer;
import dev.earshot.console.ConsoleSettings;
import dev.earshot.console.SensitiveAccess;
import java.util.Optional;

/** The console of an engine on this machine. */
public final class EngineConsole {

  private EngineConsole() {}

  /** Starts it on the engine's tables. */
  public static ConsoleServer start(Ports ports, GeneratedSecrets secrets) {
    return ConsoleServer.start(
        new ConsoleSettings(
            ports.console(),
            "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + PostgresServer.DATABASE,
            LocalSettings.CONSOLE,
            secrets.console(),
            secrets.consoleToken(),
            Optional.of(
                new SensitiveAccess(
                    LocalSettings.SENSITIVE_CONSOLE,
                    secrets.sensitiveConsole(),
                    secrets.sensitiveToken()))));
  }
}

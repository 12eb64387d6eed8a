// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of a server before its first start. */
final class PostgresTables {

  /** The only way in: with a password, over the loopback interface. */
  private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

  private PostgresTables() {}

  /**
   * Makes them in a folder beside and moves it in place, so that a crash leaves none half made.
   *
   * @throws StartFailure when PostgreSQL's initdb fails
   */
  static void make(PostgresServer.Settings settings, PostgresCommands commands)
      throws IOException, InterruptedException {
    Path half = settings.data().resolve("tables.half");
    PostgresBinaries.delete(half);
    Path passwordFile = settings.data().resolve("password.half");
    Files.deleteIfExists(passwordFile);
    Files.createFile(passwordFile, GeneratedSecrets.ownerOnly());
    Path log = settings.logs().resolve("postgresql-init.log");
    try {
      Files.writeString(passwordFile, settings.secrets().administrator());
      Process process =
          new ProcessBuilder(commands.initialize(half, passwordFile))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new StartFailure("PostgreSQL's tables could not be made (see " + log + ")");
      }
    } finally {
      Files.delete(passwordFile);
    }
    Files.writeString(half.resolve("pg_hba.conf"), ACCESS);
    Files.move(half, settings.tables());
  }
}

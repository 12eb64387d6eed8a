// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.jobs;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.flink.postgres.PostgresLogin;

/** The jobs' login to the tables. */
final class Logins {

  private Logins() {}

  /**
   * The configured login with its password from the environment.
   *
   * @throws dev.earshot.configuration.InvalidSettingsException when the password is missing
   */
  static PostgresLogin of(Settings.Postgres postgres, Secrets secrets) {
    return new PostgresLogin(postgres.url(), postgres.user(), secrets.text(postgres.passwordEnv()));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Secrets by the names of their environment variables; never printed. */
public final class Secrets {

  private final Map<String, String> environment;

  public Secrets(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The secret in the variable.
   *
   * @throws InvalidSettingsException when the variable is not set or empty
   */
  public String text(String variable) {
    String value = environment.getOrDefault(variable, "");
    if (value.isEmpty()) {
      throw new InvalidSettingsException(
          "the environment",
          List.of(new Problem(variable, "this variable is not set; it holds a secret")));
    }
    return value;
  }

  /** The secret's bytes in UTF-8. */
  public byte[] bytes(String variable) {
    return text(variable).getBytes(StandardCharsets.UTF_8);
  }

  /** A problem for each variable that the settings name and the environment lacks. */
  public List<Problem> missing(Settings settings) {
    List<Problem> problems = new ArrayList<>();
    check("postgres.password_env", settings.postgres().passwordEnv(), problems);
    check("privacy.customer_key_env", settings.privacy().customerKeyEnv(), problems);
    check("privacy.dead_letter_key_env", settings.privacy().deadLetterKeyEnv(), problems);
    return problems;
  }

  private void check(String path, String variable, List<Problem> problems) {
    if (environment.getOrDefault(variable, "").isEmpty()) {
      problems.add(new Problem(path, "the environment variable " + variable + " is not set"));
    }
  }

  @Override
  public String toString() {
    return "Secrets[" + environment.size() + " variables]";
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.local.UserError;
import org.junit.jupiter.api.Test;

class ReplaySourceTest {

  private static final String SOURCES =
      """
      sources:
        - {name: replay, format: canonical, topics: [first, second]}
        - {name: surveys, format: canonical, topics: [surveys]}
        - {name: tickets, format: zendesk, topics: [tickets]}
      """;

  @Test
  void writesToTheFirstTopicOfTheSource() {
    assertThat(ReplaySource.topic(settings(SOURCES), "replay")).isEqualTo("first");
  }

  @Test
  void namesTheSourcesThatThereAre() {
    assertUserError(
        SOURCES,
        "survey",
        "There is no source survey in the configuration (did you mean surveys?); choose with"
            + " --source from replay, surveys");
    assertUserError(
        SOURCES,
        "tickets",
        "The source tickets does not take Earshot's own JSON (format: canonical); choose with"
            + " --source from replay, surveys");
    assertUserError(
        "",
        "replay",
        "There is no source replay in the configuration; add one with format: canonical under"
            + " sources");
  }

  @Test
  void readsSpeeds() {
    assertThat(Speed.parse("600x")).isEqualTo(new Speed(600));
    assertThat(Speed.parse("max").isPaced()).isFalse();
    for (String wrong : new String[] {"600", "x", "0x", "-1x", "fast"}) {
      assertThatThrownBy(() -> Speed.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void assertUserError(String sources, String name, String message) {
    assertThatThrownBy(() -> ReplaySource.topic(settings(sources), name))
        .isInstanceOf(UserError.class)
        .hasMessage(message);
  }

  private static Settings settings(String sources) {
    return SettingsReader.parse(
        "kafka: {bootstrap_servers: \"127.0.0.1:9\"}\n"
            + "postgres: {url: \"jdbc:postgresql://127.0.0.1:9/earshot\", user: writer}\n"
            + sources,
        "test.yaml");
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.issue.IssuePolicy;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.kpi.KpiPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  /** What a configuration must have at least. */
  static final String SMALLEST =
      """
      kafka:
        bootstrap_servers: 127.0.0.1:9092
      postgres:
        url: jdbc:postgresql://127.0.0.1:5432/earshot
        user: earshot
      """;

  @Test
  void fillsInWhatTheSmallestFileLeavesOut() {
    Settings settings = SettingsReader.parse(SMALLEST, "earshot.yaml");
    assertThat(settings.kafka().transactionTimeout()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.topics()).isEqualTo(new Settings.Topics(4, 1));
    assertThat(settings.text().profile()).isEqualTo(Settings.Text.Profile.FAST);
    assertThat(settings.kpi()).isEqualTo(KpiPolicy.DEFAULT);
    assertThat(settings.journeys()).isEqualTo(JourneyPolicy.DEFAULT);
    assertThat(settings.issues()).isEqualTo(IssuePolicy.DEFAULT);
    assertThat(settings.sources()).isEmpty();
  }

  @Test
  void takesTheServersItIsGivenForThoseThatAreLeftOut() {
    var kafka = new Settings.Kafka("own:1", Map.of("acks", "all"), Duration.ofDays(7));
    var postgres = new Settings.Postgres("jdbc:postgresql://own/db", "me", "MY_PASSWORD");
    Settings none = SettingsReader.parse("", "earshot.yaml", kafka, postgres);
    assertThat(none.kafka()).isEqualTo(kafka);
    assertThat(none.postgres()).isEqualTo(postgres);
    Settings both = SettingsReader.parse(SMALLEST, "earshot.yaml", kafka, postgres);
    assertThat(both).isEqualTo(SettingsReader.parse(SMALLEST, "earshot.yaml"));
  }

  @Test
  void saysThatAFileIsNotThere() {
    var thrown =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> SettingsReader.read(Path.of("no-such.yaml")));
    assertThat(thrown).hasMessageContaining("no-such.yaml").hasMessageContaining("no such file");
  }

  @Test
  void namesSecretsThatTheEnvironmentLacks() {
    Settings settings = SettingsReader.parse(SMALLEST, "earshot.yaml");
    Secrets secrets = new Secrets(Map.of("EARSHOT_CUSTOMER_KEY", "0123456789abcdef"));
    assertThat(secrets.missing(settings))
        .extracting(Problem::path)
        .containsExactly("postgres.password_env", "privacy.dead_letter_key_env");
    assertThat(secrets.toString()).doesNotContain("0123456789abcdef");
  }
}

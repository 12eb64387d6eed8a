// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.configuration.InvalidSettingsException;
import dev.earshot.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSettingsTest {

  private static final String SOURCES =
      "sources: [{name: shop, format: segment, topics: [shop.events]}]\n";

  private final Ports ports = Ports.from(20_000);
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kafka:\npostgres:\n",
        "kafka: {bootstrap_servers: 'elsewhere:1'}\n",
        """
        kafka: {bootstrap_servers: 'elsewhere:1', properties: {security.protocol: SSL}}
        postgres: {url: 'jdbc:postgresql://elsewhere/db', user: other}
        """
      })
  void takesTheEnginesOwnServersWhateverTheFileSaysOfThem(String servers) throws IOException {
    Settings settings = read(servers + SOURCES);
    assertThat(settings.kafka()).isEqualTo(shipped().kafka());
    assertThat(settings.postgres()).isEqualTo(shipped().postgres());
    assertThat(settings.kafka().bootstrapServers()).isEqualTo("127.0.0.1:" + ports.kafka());
    assertThat(settings.sources()).extracting(Settings.Source::name).containsExactly("shop");
  }

  @Test
  void takesAnEmptyFileForOneWithoutSources() throws IOException {
    assertThat(read("").sources()).isEmpty();
    assertThat(shipped().sources()).isNotEmpty();
  }

  @Test
  void checksTheSectionsThatItReplaces() {
    assertThatThrownBy(() -> read("postgres: {url: 'mysql://elsewhere', user: other}\n"))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("postgres: url must start with jdbc:postgresql:");
    assertThatThrownBy(() -> read("kafka: {bootstrap_server: 'elsewhere:1'}\n"))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("did you mean 'bootstrap_servers'?");
  }

  private Settings read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("earshot.yaml"), yaml);
    return LocalSettings.of(Optional.of(file), ports);
  }

  private Settings shipped() throws IOException {
    return LocalSettings.of(Optional.empty(), ports);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsWriterTest {

  @Test
  void writesWhatIsReadBackAsItWas() {
    Settings settings =
        SettingsReader.parse(
            """
            kafka:
              bootstrap_servers: one:9092,two:9092
              properties: {security.protocol: SSL, "quoted: key": "yes"}
              transaction_timeout: 1500ms
            postgres: {url: "jdbc:postgresql://db:5432/voice", user: "a # b"}
            privacy: {phone_regions: [DE, "NO"]}
            text: {profile: accurate}
            enrichment: {checkpoint_interval: 2s, remember_events_for: 400d}
            sources:
              - name: shop
                format: segment
                topics: [a, b]
                out_of_orderness: 90s
                defaults: {brand: "007"}
                outcomes: {Left: cancel}
            """,
            "given");
    String yaml = SettingsWriter.yaml(settings);
    assertThat(SettingsReader.parse(yaml, "written")).isEqualTo(settings);
    assertThat(yaml).contains("checkpoint_interval: \"2s\"").doesNotStartWith("---");
  }

  @Test
  void writesSettingsWithoutASource() {
    Settings settings =
        SettingsReader.parse(
            "{kafka: {bootstrap_servers: k}, postgres: {url: 'jdbc:postgresql:x', user: u}}",
            "given");
    assertThat(SettingsReader.parse(SettingsWriter.yaml(settings), "written")).isEqualTo(settings);
  }
}

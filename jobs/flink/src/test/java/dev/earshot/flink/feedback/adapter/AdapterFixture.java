// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.flink.feedback.adapter;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Outcome;
import dev.earshot.feedback.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sources and records for the tests of adapters. */
public final class AdapterFixture {

  public static final Origin ORIGIN =
      new Origin("in", 1, 42, Instant.parse("2026-03-02T10:00:05Z"), "");

  static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a secret of the tests".getBytes(StandardCharsets.UTF_8), "k1");

  private AdapterFixture() {}

  public static Settings.Source source(String name, Settings.Source.Format format) {
    return new Settings.Source(
        name,
        format,
        List.of("in"),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        true,
        Duration.ofHours(1),
        Duration.ofDays(7300),
        100_000,
        Map.of("brand", "acme"),
        "pt",
        Map.of("Plan Upgraded", Outcome.Kind.REVENUE));
  }

  static List<Arrival> adapt(Settings.Source.Format format, String json) throws RejectedException {
    return Adapters.of(source("src", format), PSEUDONYMS)
        .adapt(json.getBytes(StandardCharsets.UTF_8), ORIGIN);
  }
}

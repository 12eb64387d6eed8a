// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.configuration.Settings;
import dev.earshot.feedback.Arrival;
import dev.earshot.feedback.Feedback;
import dev.earshot.feedback.Origin;
import dev.earshot.feedback.Pseudonyms;
import dev.earshot.feedback.Rating;
import dev.earshot.flink.feedback.adapter.Adapters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mapping can say is what the engine's own adapter reads. */
class CanonicalFieldsTest {

  private static final String TIME = "2026-03-02T10:00:00Z";

  @Test
  void areAllKnownToTheEngine() throws Exception {
    StringBuilder yaml = new StringBuilder("header: [rating]\nfields:\n");
    for (String field : CanonicalFields.NAMES) {
      yaml.append("  %s: {constant: \"%s\"}\n".formatted(field, sample(field)));
    }
    yaml.append("attributes: {plan: {constant: gold}}\njourney_hints: {step: {constant: pay}}\n");
    yaml.append(
        "ratings: [{metric: CES, column: rating, scale_min: 1, scale_max: 7, level: journey,"
            + " higher_is_better: false, survey_id: s, question_id: q}]");
    Feedback feedback = adapted(MappingReader.parse(yaml.toString(), "all.yaml"));
    assertThat(feedback.attributes()).containsOnly(Map.entry("plan", "gold"));
    assertThat(feedback.journeyHints()).containsOnly(Map.entry("step", "pay"));
    assertThat(feedback.ratings())
        .containsExactly(
            new Rating(Rating.Metric.CES, 6, 1, 7, false, Rating.Level.JOURNEY, "s", "q", ""));
    assertThat(feedback.words().text()).isEqualTo("text");
    assertThat(feedback.times().saidAt()).isEqualTo(Instant.parse(TIME));
  }

  private static String sample(String field) {
    List<String> constants = CanonicalFields.constants(field);
    return CanonicalFields.TIMES.contains(field)
        ? TIME
        : constants.isEmpty() ? field : constants.get(0);
  }

  private static Feedback adapted(Mapping mapping) throws Exception {
    CsvRow row = new CsvRow(2, new byte[0], List.of("6"));
    byte[] value = CanonicalJson.bytes(new RowMapper(mapping, List.of("rating")).map(row));
    var source =
        new Settings.Source(
            "replay",
            Settings.Source.Format.CANONICAL,
            List.of("topic"),
            Duration.ZERO,
            Duration.ZERO,
            true,
            Duration.ZERO,
            Duration.ZERO,
            1000,
            Map.of(),
            "",
            Map.of());
    var pseudonyms =
        new Pseudonyms(
            "secret-of-a-test-that-is-long-enough".getBytes(StandardCharsets.UTF_8), "k1");
    List<Arrival> arrivals =
        Adapters.of(source, pseudonyms)
            .adapt(value, new Origin("topic", 0, 0, Instant.parse(TIME), ""));
    return arrivals.get(0).feedback();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Outcome;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.journey.JourneyDefinition;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.StageDefinition;
import dev.earshot.kpi.Dimension;
import dev.earshot.kpi.Grain;
import dev.earshot.kpi.KpiPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every key of a configuration arrives in its place. */
class EverySettingTest {

  private static final String FILE = "every-setting.yaml";

  private final String yaml = read();
  private final Settings settings = SettingsReader.parse(yaml, FILE);

  @Test
  void readsTheServers() {
    assertThat(settings.kafka())
        .isEqualTo(
            new Settings.Kafka(
                "one:9092,two:9092", Map.of("security.protocol", "SSL"), Duration.ofMinutes(20)));
    assertThat(settings.postgres())
        .isEqualTo(
            new Settings.Postgres("jdbc:postgresql://db:5432/voice", "writer", "VOICE_PASSWORD"));
    assertThat(settings.topics()).isEqualTo(new Settings.Topics(8, 3));
  }

  @Test
  void readsWhatProtectsCustomers() {
    assertThat(settings.privacy())
        .isEqualTo(
            new Settings.Privacy(
                "VOICE_CUSTOMERS",
                "k7",
                "VOICE_LETTERS",
                "d7",
                List.of("DE", "FR"),
                "numbers.yaml",
                false,
                false));
  }

  @Test
  void readsHowTextsAreAnalysed() {
    assertThat(settings.text())
        .isEqualTo(
            new Settings.Text(
                Settings.Text.Profile.ACCURATE,
                "airline",
                List.of("airline-de.yaml", "airline-fr.yaml"),
                "our-model",
                new Settings.Text.Names(
                    List.of("Acme Air Plus"), List.of("Borealis"), List.of("Terminal 5"))));
  }

  @Test
  void readsEnrichment() {
    assertThat(settings.enrichment())
        .isEqualTo(new Settings.Enrichment(Duration.ofDays(30), Duration.ofSeconds(2)));
  }

  @Test
  void readsMetrics() {
    assertThat(settings.kpi())
        .isEqualTo(
            new KpiPolicy(
                List.of(
                    new KpiPolicy.Cut(
                        List.of(Dimension.BRAND, Dimension.TOPIC), List.of(Grain.HOUR, Grain.DAY))),
                50,
                new KpiPolicy.Lateness(
                    Duration.ofMinutes(30), Duration.ofDays(1), Duration.ofDays(10))));
  }

  @Test
  void readsJourneys() {
    assertThat(settings.journeys())
        .isEqualTo(
            new JourneyPolicy(
                List.of(
                    new JourneyDefinition(
                        "purchase",
                        2,
                        Duration.ofDays(14),
                        List.of(
                            new StageDefinition(
                                "delivered",
                                true,
                                List.of(Outcome.Kind.ORDER),
                                List.of("chat"),
                                List.of("checkout"),
                                List.of("solved"),
                                List.of(Invitation.Status.ANSWERED),
                                List.of("arrived"))))),
                Duration.ofDays(20),
                Duration.ofDays(100),
                List.of("done")));
  }

  @Test
  void readsIssues() {
    assertThat(settings.issues())
        .isEqualTo(
            new IssuePolicy(
                Duration.ofMinutes(5),
                List.of(List.of(Dimension.TOPIC), List.of(Dimension.BRAND, Dimension.TOPIC)),
                70,
                90,
                10,
                Duration.ofDays(2),
                40,
                5,
                100,
                Duration.ofMinutes(20),
                Duration.ofHours(1),
                Duration.ofHours(12)));
  }

  @Test
  void readsSources() {
    assertThat(settings.sources())
        .containsExactly(
            new Settings.Source(
                "shop",
                Settings.Source.Format.SEGMENT,
                List.of("shop.events"),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                false,
                Duration.ofHours(2),
                Duration.ofDays(100),
                5000,
                Map.of("brand", "acme"),
                "pt",
                Map.of("Plan Upgraded", Outcome.Kind.REVENUE)));
  }

  @Test
  void leavesNoKeyUntested() {
    Set<String> keys = new TreeSet<>();
    collectKeys(Settings.class, keys);
    Set<String> untested =
        keys.stream()
            .filter(key -> !Pattern.compile("(?m)^[ -]*" + key + ":").matcher(yaml).find())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(untested).as("keys that no test reads").isEmpty();
  }

  private static void collectKeys(Class<?> type, Set<String> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      keys.add(RecordBinder.key(component.getName()));
      Type generic = component.getGenericType();
      Class<?> nested =
          generic instanceof ParameterizedType list
                  && list.getActualTypeArguments()[0] instanceof Class<?> element
              ? element
              : component.getType();
      if (nested.isRecord()) {
        collectKeys(nested, keys);
      }
    }
  }

  private static String read() {
    try (InputStream file = EverySettingTest.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.earshot.feedback.Invitation;
import dev.earshot.feedback.Outcome;
import dev.earshot.issue.IssuePolicy;
import dev.earshot.journey.JourneyDefinition;
import dev.earshot.journey.JourneyPolicy;
import dev.earshot.journey.StageDefinition;
import dev.earshot.kpi.Dimension;
import dev.earshot.kpi.Grain;
import dev.earshot.kpi.KpiPolicy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

  private static final String SMALLEST =
      """
      kafka:
        bootstrap_servers: 127.0.0.1:9092
      postgres:
        url: jdbc:postgresql://127.0.0.1:5432/earshot
        user: earshot
      """;

  private static final String EVERY_KEY =
      """
      kafka:
        bootstrap_servers: one:9092,two:9092
        properties:
          security.protocol: SSL
        transaction_timeout: 20m
      postgres:
        url: jdbc:postgresql://db:5432/voice
        user: writer
        password_env: VOICE_PASSWORD
      topics:
        partitions: 8
        replication: 3
      privacy:
        customer_key_env: VOICE_CUSTOMERS
        customer_key_id: k7
        dead_letter_key_env: VOICE_LETTERS
        dead_letter_key_id: d7
        phone_regions: [DE, FR]
        identifiers: numbers.yaml
        names: false
        statistical_names: false
      text:
        profile: accurate
        taxonomy: airline
        further_taxonomies: [airline-de.yaml, airline-fr.yaml]
        model: our-model
        names:
          products: [Acme Air Plus]
          competitors: [Borealis]
          places: [Terminal 5]
      enrichment:
        remember_events_for: 30d
        checkpoint_interval: 2s
      kpi:
        cuts:
          - by: [brand, topic]
            grains: [hour, day]
        minimum_n: 50
        lateness:
          minute: 30m
          hour: 1d
          day: 10d
      journeys:
        journeys:
          - name: purchase
            version: 2
            inactivity: 14d
            stages:
              - name: delivered
                goal: true
                outcomes: [order]
                channels: [chat]
                touchpoints: [checkout]
                ticket_statuses: [solved]
                invitations: [answered]
                hints: [arrived]
        lateness: 20d
        remember_for: 100d
        closed_ticket_statuses: [done]
      issues:
        decision_window: 5m
        cuts: [[topic], [brand, topic]]
        volume_threshold: 70
        sentiment_threshold: 90
        minimum_texts: 10
        minimum_history: 2d
        scored_texts: 40
        budget_per_day: 5
        maximum_evidence: 100
        update_every: 20m
        resolve_after: 1h
        reopen_within: 12h
      sources:
        - name: shop
          format: segment
          topics: [shop.events]
          out_of_orderness: 1m
          idle_after: 5m
          waited_for: false
          maximum_ahead: 2h
          maximum_age: 100d
          maximum_text_length: 5000
          defaults:
            brand: acme
          language: pt
          outcomes:
            Plan Upgraded: revenue
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
  void readsEveryKey() {
    Settings settings = SettingsReader.parse(EVERY_KEY, "earshot.yaml");
    assertThat(settings.kafka())
        .isEqualTo(
            new Settings.Kafka(
                "one:9092,two:9092", Map.of("security.protocol", "SSL"), Duration.ofMinutes(20)));
    assertThat(settings.postgres())
        .isEqualTo(
            new Settings.Postgres("jdbc:postgresql://db:5432/voice", "writer", "VOICE_PASSWORD"));
    assertThat(settings.topics()).isEqualTo(new Settings.Topics(8, 3));
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
    assertThat(settings.text())
        .isEqualTo(
            new Settings.Text(
                Settings.Text.Profile.ACCURATE,
                "airline",
                List.of("airline-de.yaml", "airline-fr.yaml"),
                "our-model",
                new Settings.Text.Names(
                    List.of("Acme Air Plus"), List.of("Borealis"), List.of("Terminal 5"))));
    assertThat(settings.enrichment())
        .isEqualTo(new Settings.Enrichment(Duration.ofDays(30), Duration.ofSeconds(2)));
    assertThat(settings.kpi())
        .isEqualTo(
            new KpiPolicy(
                List.of(
                    new KpiPolicy.Cut(
                        List.of(Dimension.BRAND, Dimension.TOPIC), List.of(Grain.HOUR, Grain.DAY))),
                50,
                new KpiPolicy.Lateness(
                    Duration.ofMinutes(30), Duration.ofDays(1), Duration.ofDays(10))));
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
  void refusesALanguageThatThereIsNot() {
    assertThat(problems(EVERY_KEY.replace("language: pt", "language: english")))
        .containsExactly(
            "sources[0]: language must be a code of ISO 639-1 such as en or pt, not 'english'");
  }

  @Test
  void leavesNoKeyUntested() {
    Set<String> keys = new TreeSet<>();
    collectKeys(Settings.class, keys);
    Set<String> untested =
        keys.stream()
            .filter(key -> !Pattern.compile("(?m)^[ -]*" + key + ":").matcher(EVERY_KEY).find())
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

  @Test
  void tellsAllProblemsAtOnceWithPathsAndSuggestions() {
    assertThat(
            problems(
                """
                kafka:
                  bootstrap_server: localhost:9092
                postgres:
                  url: mysql://db
                  user: earshot
                text:
                  profile: quick
                sources:
                  - name: Shop
                    format: zendesk
                    topics: [a]
                  - name: chat
                    format: telepathy
                    idle_after: soon
                    maximum_text_length: many
                """))
        .containsExactly(
            "kafka.bootstrap_server: unknown key; did you mean 'bootstrap_servers'?",
            "kafka.bootstrap_servers: is missing",
            "postgres: url must start with jdbc:postgresql:, not 'mysql://db'",
            "text.profile: 'quick' is none of fast, accurate",
            "sources[0]: name must be 1 to 40 of a-z, 0-9, _ and -, starting with a letter, not"
                + " 'Shop'",
            "sources[1].format: 'telepathy' is none of canonical, zendesk, segment",
            "sources[1].topics: is missing",
            "sources[1].idle_after: 'soon' is no duration; write it like 500ms, 10s, 5m, 3h or 35d",
            "sources[1].maximum_text_length: is no whole number");
  }

  @Test
  void refusesNamesThatCannotBeFoundOrToldApart() {
    String names = SMALLEST + "text: {names: {%s}}\n";
    assertThat(problems(names.formatted("products: [Plus, '--']")))
        .containsExactly("text.names: products[1] must have a letter or digit, not '--'");
    assertThat(problems(names.formatted("products: [Plus], competitors: [Other, ' plus']")))
        .containsExactly("text.names: competitors[1] repeats ' plus' of products[0]");
    assertThat(problems(names.formatted("product: [Plus]")))
        .containsExactly("text.names.product: unknown key; did you mean 'products'?");
    assertThat(problems(names.formatted("places: Oslo")))
        .singleElement()
        .asString()
        .startsWith("text.names.places: ");
  }

  @Test
  void refusesTwoSourcesOfOneName() {
    String source = "  - {name: chat, format: canonical, topics: [a]}\n";
    assertThat(problems(SMALLEST + "sources:\n" + source + source))
        .containsExactly("two sources have the name 'chat'");
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    assertThat(problems("kafka: [1, 2").get(0)).contains("is no YAML at line 1");
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

  private static List<String> problems(String yaml) {
    var thrown =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> SettingsReader.parse(yaml, "earshot.yaml"));
    return thrown.problems().stream().map(Problem::toString).toList();
  }
}

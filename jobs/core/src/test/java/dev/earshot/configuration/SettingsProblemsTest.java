// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a configuration that cannot be used. */
class SettingsProblemsTest {

  private static final String SMALLEST = SettingsReaderTest.SMALLEST;

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
  void refusesALanguageThatThereIsNot() {
    assertThat(
            problems(
                SMALLEST
                    + "sources: [{name: shop, format: segment, topics: [a], language: english}]\n"))
        .containsExactly(
            "sources[0]: language must be a code of ISO 639-1 such as en or pt, not 'english'");
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    assertThat(problems("kafka: [1, 2").get(0)).contains("is no YAML at line 1");
  }

  private static List<String> problems(String yaml) {
    var thrown =
        catchThrowableOfType(
            InvalidSettingsException.class, () -> SettingsReader.parse(yaml, "earshot.yaml"));
    return thrown.problems().stream().map(Problem::toString).toList();
  }
}

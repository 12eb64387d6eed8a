// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.text.topic.Taxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckConfigCommandTest {

  private static final String GOOD =
      """
      kafka: {bootstrap_servers: "kafka.example:9092"}
      postgres: {url: "jdbc:postgresql://db.example/earshot", user: earshot}
      sources:
        - {name: reviews, format: canonical, topics: [own.reviews, own.stars]}
        - {name: support, format: zendesk, topics: [own.support]}
      """;

  private static final String BAD =
      """
      kafka: {bootstrap_server: "kafka.example:9092"}
      postgres: {url: "db.example/earshot", user: earshot}
      topics: {partitions: many}
      sources:
        - {name: reviews, format: canonic, topics: [own.reviews]}
      """;

  /** Variables that no environment has. */
  private static final String NO_SECRETS =
      """
      kafka: {bootstrap_servers: "kafka.example:9092"}
      postgres:
        {url: "jdbc:postgresql://db.example/earshot", user: earshot, password_env: UNSET_IN_TEST_1}
      privacy: {customer_key_env: UNSET_IN_TEST_2, dead_letter_key_env: UNSET_IN_TEST_3}
      """;

  @TempDir Path folder;

  @Test
  void saysThatAGoodFileCanBeUsedAndWhatItReads() throws IOException {
    Path file = file(GOOD);
    Said said = check(file, "--without-secrets");
    assertThat(said.out())
        .containsExactly(
            file
                + " can be used: reviews from own.reviews and own.stars, support from own.support");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
  }

  @Test
  void reportsAGoodFileAsOneLineOfJson() throws IOException {
    Said said = check(file(GOOD), "--without-secrets", "--json");
    assertThat(said.out()).containsExactly("{\"usable\":true,\"problems\":[]}");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
  }

  @Test
  void saysAllThatIsWrongAtOnce() throws IOException {
    Path file = file(BAD);
    Said said = check(file);
    assertThat(said.err())
        .containsExactly(
            file + " cannot be used:",
            "  kafka.bootstrap_server: unknown key; did you mean 'bootstrap_servers'?",
            "  kafka.bootstrap_servers: is missing",
            "  postgres: url must start with jdbc:postgresql:, not 'db.example/earshot'",
            "  topics.partitions: is no whole number",
            "  sources[0].format: 'canonic' is none of canonical, zendesk, segment");
    assertThat(said.out()).isEmpty();
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void reportsAllThatIsWrongAsOneLineOfJson() throws IOException {
    JsonNode report = report(check(file(BAD), "--json"));
    assertThat(report.get("problems").findValuesAsText("path"))
        .containsExactly(
            "kafka.bootstrap_server",
            "kafka.bootstrap_servers",
            "postgres",
            "topics.partitions",
            "sources[0].format");
    assertThat(report.at("/problems/1/message").asText()).isEqualTo("is missing");
  }

  @Test
  void namesTheSecretsThatTheEnvironmentLacks() throws IOException {
    Path file = file(NO_SECRETS);
    Said said = check(file);
    assertThat(said.err())
        .containsExactly(
            file + " cannot be used:",
            "  postgres.password_env: the environment variable UNSET_IN_TEST_1 is not set",
            "  privacy.customer_key_env: the environment variable UNSET_IN_TEST_2 is not set",
            "  privacy.dead_letter_key_env: the environment variable UNSET_IN_TEST_3 is not set");
    assertThat(said.code()).isEqualTo(2);
    assertThat(check(file, "--without-secrets").out())
        .containsExactly(file + " can be used: no sources");
  }

  @Test
  void namesTheTaxonomyThatIsNotThereBesideTheSecrets() throws IOException {
    JsonNode report = report(check(file(NO_SECRETS + "text: {taxonomy: insurance}\n"), "--json"));
    assertThat(report.get("problems").findValuesAsText("path"))
        .containsExactly(
            "postgres.password_env",
            "privacy.customer_key_env",
            "privacy.dead_letter_key_env",
            "text.taxonomy");
    assertThat(report.at("/problems/3/message").asText())
        .isEqualTo(
            "'insurance' is neither one of "
                + String.join(", ", Taxonomy.NAMES)
                + " nor a file that can be read");
  }

  @Test
  void takesOneTaxonomyALanguage() throws IOException {
    Path file =
        file(GOOD + "text: {taxonomy: airline, further_taxonomies: [default-de, retail]}\n");
    assertThat(check(file, "--without-secrets").err())
        .contains(
            "  text.further_taxonomies: the taxonomies of versions airline-2 and retail-1 are both"
                + " in 'en'; give one a language");
    Path good = file(GOOD + "text: {taxonomy: airline, further_taxonomies: [default-de]}\n");
    assertThat(check(good, "--without-secrets").code()).isZero();
  }

  @Test
  void saysWhatIsWrongInTheTaxonomyAndInWhichFile() throws IOException {
    Path taxonomy = Files.writeString(folder.resolve("mine.yaml"), "version: 1\ntopics: []\n");
    Path file = file(GOOD + "text: {taxonomy: \"" + taxonomy + "\"}\n");
    Said said = check(file, "--without-secrets");
    assertThat(said.err())
        .containsExactly(
            file + " cannot be used:",
            "  text.taxonomy: " + taxonomy + ": line 2, topics: a list of topics is needed here");
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void saysWhatIsWrongWithEachFileThatTextAnalysisNeeds() throws IOException {
    Path model = folder.resolve("our-model");
    Path file =
        file(
            GOOD
                + "privacy: {identifiers: none.yaml}\n"
                + "text: {taxonomy: insurance, model: \"%s\"}\n".formatted(model));
    Said said = check(file, "--without-secrets");
    assertThat(said.err()).hasSize(4).element(1).asString().startsWith("  text.taxonomy: ");
    assertThat(said.err())
        .contains(
            file + " cannot be used:",
            "  text.model: '%1$s' cannot be used: there is no sentiment.head in %1$s"
                .formatted(model),
            "  privacy.identifiers: 'none.yaml' is no file that can be read");
  }

  @Test
  void saysWhereAFileIsNoYaml() throws IOException {
    Path file = file("kafka: {bootstrap_servers: \"a\"\npostgres: [");
    Said said = check(file, "--without-secrets");
    assertThat(said.err()).hasSize(2).first().isEqualTo(file + " cannot be used:");
    assertThat(said.err().get(1)).startsWith("  is no YAML at line 1, column 31: ");
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNoSuchFile() throws IOException {
    Path absent = folder.resolve("absent.yaml");
    Said said = check(absent);
    assertThat(said.err())
        .containsExactly(absent + " cannot be used:", "  cannot be read: there is no such file");
    assertThat(said.code()).isEqualTo(2);
    assertThat(report(check(absent, "--json")).at("/problems/0/message").asText())
        .isEqualTo("cannot be read: there is no such file");
  }

  @Test
  void asksForAFile() {
    Said said = Said.to("check-config");
    assertThat(said.err())
        .containsExactly(
            "Missing required option: '--config=FILE' (see deploy/earshot check-config --help)");
    assertThat(said.out()).isEmpty();
    assertThat(said.code()).isEqualTo(2);
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("earshot.yaml"), yaml);
  }

  private static Said check(Path file, String... options) {
    String[] arguments = new String[3 + options.length];
    arguments[0] = "check-config";
    arguments[1] = "--config";
    arguments[2] = file.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Said.to(arguments);
  }

  private static JsonNode report(Said said) throws IOException {
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isEmpty();
    assertThat(said.out()).hasSize(1);
    JsonNode report = new ObjectMapper().readTree(said.out().get(0));
    assertThat(report.get("usable").isBoolean()).isTrue();
    assertThat(report.get("usable").asBoolean()).isFalse();
    return report;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.text.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyTest {

  static final List<String> NAMES = Taxonomy.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void shipsValidTaxonomies(String name) {
    Taxonomy taxonomy = Taxonomy.named(name);
    assertThat(taxonomy.version()).startsWith(name);
    assertThat(taxonomy.topics()).hasSizeGreaterThan(10);
  }

  @Test
  void saysWhichTaxonomiesThereAre() {
    assertThatThrownBy(() -> Taxonomy.named("airlines"))
        .hasMessage(
            "no taxonomy is called 'airlines'; there are default, airline, banking, retail,"
                + " software, telecom, default-de, default-es, default-fr, default-it, default-pt");
  }

  @Test
  void readsATreeFromAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        version: 7
        topics:
          - id: billing
            title: Billing
            topics:
              - {id: refund, title: Refund, query: refund}
        """);
    Taxonomy taxonomy = Taxonomy.read(file);
    assertThat(taxonomy.version()).isEqualTo("7");
    assertThat(taxonomy.topics())
        .containsExactly(
            new Topic("billing", "Billing", ""), new Topic("billing/refund", "Refund", "refund"));
  }

  @Test
  void readsTheLanguageOfATaxonomy() throws IOException {
    var yaml = "version: 1\nlanguage: de\ntopics:\n  - {id: a, title: A, query: Rückgabe}\n";
    var stream = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    assertThat(Taxonomy.read(stream).language()).isEqualTo("de");
    assertThat(Taxonomy.named(Taxonomy.AIRLINE).language()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "de-AT", "German", "''", "und", "no"})
  void refusesLanguagesWithoutAnAnalyzer(String language) {
    var yaml = "version: 1\nlanguage: " + language + "\ntopics:\n  - {id: a, title: A, query: a}\n";
    assertThat(problems(yaml))
        .singleElement()
        .asString()
        .startsWith("line 2, language: ")
        .contains("is no language that topics can be read in; there are ar, bg,");
  }

  @Test
  void keepsOneTaxonomyALanguage() {
    Taxonomy one = new Taxonomy("1", "de", List.of(new Topic("a", "A", "refund")));
    Taxonomy other = new Taxonomy("2", "de", List.of(new Topic("a", "A", "refund")));
    assertThatThrownBy(() -> new Taxonomies(List.of(one, other)))
        .hasMessage("the taxonomies of versions 1 and 2 are both in 'de'; give one a language");
    assertThatThrownBy(() -> new Taxonomies(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Taxonomies(List.of(one)).in("de")).contains(one);
    assertThat(new Taxonomies(List.of(one)).in("en")).isEmpty();
  }

  @Test
  void translatesTheDefaultTaxonomyOnly() {
    assertThat(Taxonomies.of(Taxonomy.named(Taxonomy.DEFAULT)).all())
        .extracting(Taxonomy::language)
        .containsExactly("en", "de", "es", "fr", "it", "pt");
    assertThat(Taxonomies.of(Taxonomy.named(Taxonomy.AIRLINE)).all()).hasSize(1);
    Taxonomy own = new Taxonomy("own", "fr", List.of(new Topic("a", "A", "colis")));
    assertThat(Taxonomies.of(Taxonomy.named(Taxonomy.DEFAULT), List.of(own)).all())
        .extracting(Taxonomy::version)
        .containsExactly(
            "default-2", "own", "default-de-1", "default-es-1", "default-it-1", "default-pt-1");
  }

  @Test
  void givesEachWordingOfAQueryItsOwnId() {
    Topic one = new Topic("a", "A", "refund");
    assertThat(one.queryId()).isEqualTo(new Topic("a", "other title", "refund").queryId());
    assertThat(one.queryId()).isNotEqualTo(new Topic("a", "A", "refunds").queryId());
  }

  @Test
  void reportsEveryProblemAtOnceWithItsPath() {
    assertThat(
            problems(
                """
                verison: 1
                topics:
                  - id: Bad Id
                    title: A
                    query: fine
                  - id: b
                    title: ""
                    querry: refund
                  - id: c
                    title: C
                    query: (refund OR
                  - id: c
                    title: again
                    query: refund
                    topics:
                      - title: D
                        query: NOT refund
                  - just a text
                """))
        .containsExactly(
            "line 1, verison: unknown key; did you mean 'version'?",
            "line 1, version: is missing",
            "line 3, topics[0].id: 'Bad Id' is no id: use lower-case letters, digits and single dashes"
                + " between them",
            "line 8, topics[1].querry: unknown key; did you mean 'query'?",
            "line 7, topics[1].title: must not be empty",
            "line 6, topics[1]: topic 'b' needs a query or topics below it",
            "line 11, topics[2].query: the query of topic 'c' is wrong: it ends too early, or a parenthesis"
                + " or quote has no partner",
            "line 12, topics[3].id: the path 'c' is taken by an earlier topic",
            "line 16, topics[3].topics[0].id: is missing",
            "line 17, topics[3].topics[0].query: the query of topic 'c/' is wrong: NOT needs something that"
                + " is wanted beside it",
            "line 18, topics[4]: keys and values are needed here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "a OR b AND c | AND and OR stand side by side",
        "subject:refund | fields are not supported",
        "bag~ | needs at least four letters",
        "baggage~3 | by one letter (~1) or two (~2), not more",
        "baggage~0.5 | by one letter (~1) or two (~2), not more",
        "a or b | operators are upper case: write OR",
        "\"a| b\" | a word is missing beside |",
        "\"a|b|c|d|e|f|g|h a|b|c|d|e|f|g|h a|b|c|d|e|f|g|h\" | more than 400 phrases",
        "re*nd | * may only end a word",
        "re* | at least three letters",
        "/ref.*/ | regular expressions",
        "[a TO b] | ranges",
        "refund^3 | weights",
        "... | holds no word",
        "a OR (NOT b) | NOT needs something",
        "(a OR b | parenthesis or quote has no partner",
        "a \"b | quote",
        "a) OR b | parenthesis",
        "OR a | 'OR'",
      })
  void saysWhatIsWrongWithAQuery(String query, String reason) {
    var yaml = "version: 1\ntopics:\n  - {id: a, title: A, query: '" + query + "'}\n";
    assertThat(problems(yaml))
        .singleElement()
        .asString()
        .contains("topics[0].query")
        .contains(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "- a\n- b", "topics: {", "version: 1\nversion: 2\ntopics: []", "version: 1"})
  void refusesWhatIsNoTaxonomy(String yaml) {
    assertThat(problems(yaml)).isNotEmpty();
  }

  @Test
  void refusesNestingWithoutEnd() {
    String query = "(".repeat(50_000) + "a" + ")".repeat(50_000);
    assertThat(problems("version: 1\ntopics:\n  - {id: a, title: A, query: '" + query + "'}\n"))
        .singleElement()
        .asString()
        .endsWith("its parentheses are nested too deep");
  }

  @Test
  void refusesAVersionThatYamlWouldShorten() {
    assertThat(problems("version: 2026.10\ntopics:\n  - {id: a, title: A, query: refund}\n"))
        .containsExactly("line 1, version: must be a text, in quotes");
  }

  @Test
  void doesNotTakeTopicsWithoutAnIdForTheSame() {
    assertThat(
            problems(
                """
                version: 1
                topics:
                  - {title: A, query: refund}
                  - {title: B, query: late}
                """))
        .containsExactly("line 3, topics[0].id: is missing", "line 4, topics[1].id: is missing");
  }

  private static List<String> problems(String yaml) {
    var stream = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    var exception = catchThrowableOfType(TaxonomyException.class, () -> Taxonomy.read(stream));
    return exception.problems().stream().map(TaxonomyProblem::toString).toList();
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyCommandTest {

  private static final String GOOD =
      """
      version: mine-1
      topics:
        - {id: refund, title: Refund, query: refund}
        - {id: price, title: Price, query: expensive}
      """;

  @TempDir Path folder;

  @Test
  void saysThatTaxonomiesCanBeUsed() throws IOException {
    Path file = file("mine.yaml", GOOD);
    Said said = Said.to("taxonomy", "check", file.toString(), "telecom");
    assertThat(said.out()).hasSize(2);
    assertThat(said.out().get(0))
        .isEqualTo(
            file + " can be used: version mine-1, for texts in 'en', 2 topics, 2 with a query");
    assertThat(said.out().get(1)).startsWith("telecom can be used: version telecom-1, ");
    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
  }

  @Test
  void saysAllThatIsWrongWithItsLine() throws IOException {
    Path file =
        file(
            "bad.yaml",
            """
            version: mine-1
            topics:
              - id: refund
                titel: Refund
                query: refund or money
            """);
    Said said = Said.to("taxonomy", "check", file.toString());
    assertThat(said.err())
        .containsExactly(
            file + " cannot be used:",
            "  line 4, topics[0].titel: unknown key; did you mean 'title'?",
            "  line 3, topics[0].title: is missing",
            "  line 5, topics[0].query: the query of topic 'refund' is wrong: operators are upper"
                + " case: write OR, or \"or\" in quotes for the word");
    assertThat(said.out()).isEmpty();
    assertThat(said.code()).isEqualTo(2);
    assertThat(Said.to("taxonomy", "check", "--json", file.toString()).out().get(0))
        .startsWith("{\"usable\":false,\"taxonomies\":[{\"taxonomy\":")
        .contains("{\"line\":4,\"path\":\"topics[0].titel\",");
  }

  @Test
  void saysWhatAChangeAlters() throws IOException {
    Path before = file("before.yaml", GOOD);
    Path after = file("after.yaml", GOOD.replace("mine-1", "mine-2").replace("expensive", "cheap"));
    Path sample = file("sample.csv", "id,text\n1,\"so expensive, no refund\"\n2,cheap\n3,fine\n");
    String[] diff = {
      "taxonomy", "diff", before.toString(), after.toString(), "--sample", sample.toString()
    };
    assertThat(Said.to(diff).out())
        .containsExactly(
            "from version mine-1 to version mine-2",
            "reworded price",
            "2 of 3 texts get other topics",
            "price: 1 texts before, 1 after (+1, -1)",
            "  + row 2: cheap",
            "  - row 1: expensive");
    assertThat(Said.to("taxonomy", "diff", before.toString(), after.toString(), "--json").out())
        .containsExactly(
            "{\"before\":\"mine-1\",\"after\":\"mine-2\","
                + "\"changes\":[{\"path\":\"price\",\"change\":\"reworded\"}]}");
  }

  @Test
  void masksPersonalDataOfASampleBeforeAnythingElse() throws IOException {
    Path before = file("before.yaml", GOOD);
    Path after =
        file("after.yaml", GOOD.replace("query: refund", "query: '\"card refund\"~9 OR kim'"));
    Path sample =
        file(
            "sample.csv",
            "id,text\n1,card 4111 1111 1111 1111 needs a refund\n2,refund me at kim@x.example\n");
    String[] diff = {
      "taxonomy", "diff", before.toString(), after.toString(), "--sample", sample.toString()
    };
    assertThat(Said.to(diff).out())
        .contains("refund: 2 texts before, 1 after (+0, -1)")
        .noneMatch(line -> line.contains("4111") || line.contains("kim"));
    String[] price = {
      "taxonomy",
      "diff",
      file("none.yaml", GOOD.replace("query: refund", "query: zzz")).toString(),
      after.toString(),
      "--sample",
      sample.toString(),
      "--json"
    };
    assertThat(Said.to(price).out().get(0)).contains(" needs a refund\"}").doesNotContain("4111");
  }

  @Test
  void comparesAndRefusesLanguages() throws IOException {
    Path german = file("de.yaml", GOOD.replace("version:", "language: de\nversion:"));
    assertThat(Said.to("taxonomy", "check", german.toString()).out().get(0))
        .contains("for texts in 'de'");
    assertThat(Said.to("taxonomy", "diff", "default", "default-de").out())
        .containsExactly("from version default-2 to version default-de-1", "no topic differs");
    Path sample = file("sample.csv", "id,text\n1,fine\n");
    assertThat(
            Said.to("taxonomy", "diff", "default", "default-de", "--sample", sample.toString())
                .err())
        .containsExactly(
            "A sample needs two taxonomies in one language; default is in 'en', default-de in"
                + " 'de'");
    Path unknown = file("xx.yaml", GOOD.replace("version:", "language: xx\nversion:"));
    assertThat(Said.to("taxonomy", "check", unknown.toString()).err().get(1))
        .contains("language: 'xx' is no language that topics can be read in; there are ar, bg");
  }

  @Test
  void saysWhatASampleLacks() throws IOException {
    Path sample = file("sample.csv", "id,words\n1,fine\n");
    Said said = Said.to("taxonomy", "diff", "default", "retail", "--sample", sample.toString());
    assertThat(said.err())
        .containsExactly(
            "The sample cannot be used: " + sample + " has no column text; it has id, words");
    assertThat(said.code()).isEqualTo(2);
    assertThat(Said.to("taxonomy", "diff", "default", "absent.yaml").err())
        .containsExactly(
            "There is no taxonomy absent.yaml; give a file that can be read, or one of default,"
                + " airline, banking, retail, software, telecom, default-de, default-es,"
                + " default-fr, default-it, default-pt");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void namesAFolderThatIsNoTaxonomyAndNoSample() {
    assertThat(Said.to("taxonomy", "check", folder.toString()).err())
        .first()
        .asString()
        .startsWith("There is no taxonomy " + folder);
    Said said = Said.to("taxonomy", "diff", "default", "retail", "--sample", folder.toString());
    assertThat(said.err())
        .containsExactly(
            "The sample cannot be used: There is no file " + folder + " that can be read");
    assertThat(said.code()).isEqualTo(2);
  }
}

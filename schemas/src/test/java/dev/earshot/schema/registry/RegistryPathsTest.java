// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.schema.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class RegistryPathsTest {

  private static final String ENRICHED = "/subjects/earshot.enriched-value/versions";

  private final SchemaIds ids = SchemaIds.bundled();
  private final RegistryPaths paths = new RegistryPaths(ids);

  @Test
  void listsSubjects() {
    assertThat(json("/subjects"))
        .startsWith("[\"earshot.alerts-value\",\"earshot.control.actions-value\",")
        .contains("\"earshot.enriched-value\"");
  }

  @Test
  void listsVersions() {
    assertThat(json(ENRICHED)).startsWith("[1").endsWith("]");
  }

  @Test
  void showsOneVersionWithItsSchemaAsText() throws IOException {
    String json = json(ENRICHED + "/1");
    assertThat(json)
        .startsWith("{\"subject\":\"earshot.enriched-value\",\"version\":1,\"id\":1,\"schema\":\"");
    assertThat(new Schema.Parser().parse(text(json, "schema"))).isEqualTo(ids.schema(1));
  }

  @Test
  void showsTheLatestVersion() {
    int newest = ids.versions("earshot.enriched-value").size();
    assertThat(json(ENRICHED + "/latest")).isEqualTo(json(ENRICHED + "/" + newest));
  }

  @Test
  void showsASchemaById() throws IOException {
    for (SchemaVersion version : ids.all()) {
      String schema = text(json("/schemas/ids/" + version.id()), "schema");
      assertThat(schema).isEqualTo(version.schema().toString());
      assertThat(json("/schemas/ids/" + version.id() + "/schema")).isEqualTo(schema);
    }
  }

  @Test
  void saysWhereAnIdIsUsed() {
    assertThat(json("/schemas/ids/1/subjects")).isEqualTo("[\"earshot.enriched-value\"]");
    assertThat(json("/schemas/ids/1/versions"))
        .isEqualTo("[{\"subject\":\"earshot.enriched-value\",\"version\":1}]");
  }

  @Test
  void answersWhatClientsAskFirst() {
    assertThat(json("/")).isEqualTo("{}");
    assertThat(json("/schemas/types")).isEqualTo("[\"AVRO\"]");
    assertThat(json("/config")).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
    assertThat(json("/config/earshot.kpis-value")).isEqualTo(json("/config"));
    assertThat(json("/mode")).isEqualTo("{\"mode\":\"READONLY\"}");
  }

  @Test
  void ignoresQueriesAndReadsPercentEncoding() {
    assertThat(json("/schemas/ids/1?fetchMaxId=false&subject=x")).isEqualTo(json("/schemas/ids/1"));
    assertThat(json("/subjects/earshot%2Eenriched-value/versions/")).isEqualTo(json(ENRICHED));
  }

  @Test
  void namesWhatIsNotThere() {
    assertError("/subjects/nothing/versions", 404, 40401, "Subject 'nothing' not found.");
    assertError("/subjects/nothing/versions/1", 404, 40401, "Subject 'nothing' not found.");
    assertError("/config/nothing", 404, 40401, "Subject 'nothing' not found.");
    assertError(ENRICHED + "/999", 404, 40402, "Version 999 not found.");
    assertError("/schemas/ids/999", 404, 40403, "Schema 999 not found");
    assertError("/schemas/ids/one", 404, 40403, "Schema one not found");
    for (String path : new String[] {"/x", "/subjects/a", "/schemas", "/mode/x", "/config/a/b"}) {
      assertError(path, 404, 404, "HTTP 404 Not Found");
    }
    assertError("/schemas/ids/1/x", 404, 404, "HTTP 404 Not Found");
    assertError(ENRICHED + "/1/x", 404, 404, "HTTP 404 Not Found");
  }

  @Test
  void refusesAVersionThatIsNone() {
    for (String version : new String[] {"first", "0", "-1", "99999999999"}) {
      RegistryAnswer answer = paths.answer(ENRICHED + "/" + version);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json()).startsWith("{\"error_code\":42202,").contains(version);
    }
  }

  @Test
  void escapesWhatItQuotes() throws IOException {
    String json = paths.answer("/subjects/a%22%0Ab/versions").json();
    assertThat(text(json, "message")).isEqualTo("Subject 'a\"\nb' not found.");
    assertThat(paths.answer("/subjects/100%/versions").json()).contains("'100%'");
  }

  private String json(String path) {
    RegistryAnswer answer = paths.answer(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return answer.json();
  }

  private void assertError(String path, int status, int code, String message) {
    assertThat(paths.answer(path))
        .as(path)
        .isEqualTo(
            new RegistryAnswer(
                status, "{\"error_code\":%d,\"message\":\"%s\"}".formatted(code, message)));
  }

  private static String text(String json, String field) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals(field)) {
          return parser.nextTextValue();
        }
      }
    }
    return "";
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.console.ConsoleTestServer.Database;
import dev.earshot.console.RawHttp.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words that touch what the law protects specially are shown by one of the two tokens only. */
class ConsoleSensitiveIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "After my miscarriage I asked for a refund";

  private static ConsoleTestServer server;
  private static Database database;
  private static ConsoleServer console;
  private static RawHttp http;

  @BeforeAll
  static void start() throws Exception {
    server = new ConsoleTestServer();
    database = server.busy();
    database.run(
        "UPDATE earshot.feedback SET subject = 'Miscarriage', text = '%s', special_categories = '{HEALTH}'"
                .formatted(SECRET)
            + " WHERE event_id = 'chats:1'");
    console = database.consoleWithSensitiveAccess();
    http = new RawHttp(console.url());
  }

  @AfterAll
  static void stop() throws Exception {
    console.close();
    server.close();
  }

  @Test
  void withholdsTheWordsFromWhoHasTheUsualToken() throws Exception {
    String body = alert(ConsoleTestServer.TOKEN).body();
    assertThat(body).doesNotContainIgnoringCase("miscarriage");
    JsonNode withheld = feedback(body, "chats:1");
    assertThat(withheld.get("withheld").asBoolean()).isTrue();
    assertThat(withheld.get("text").asText()).isEmpty();
    assertThat(withheld.get("sentiment_label").asText()).isNotEmpty();
    JsonNode open = feedback(body, "chats:2");
    assertThat(open.get("withheld").asBoolean()).isFalse();
    assertThat(open.get("text").asText()).isNotEmpty();
  }

  @Test
  void showsThemToWhoHasTheSecondToken() throws Exception {
    JsonNode shown = feedback(alert(ConsoleTestServer.SENSITIVE_TOKEN).body(), "chats:1");
    assertThat(shown.get("withheld").asBoolean()).isFalse();
    assertThat(shown.get("text").asText()).isEqualTo(SECRET);
    assertThat(shown.get("subject").asText()).isEqualTo("Miscarriage");
  }

  @Test
  void givesABrowserTheRightOfTheTokenThatItHasShownLast() throws Exception {
    String usual = http.cookie();
    Answer raised = http.send("GET", "/?token=" + ConsoleTestServer.SENSITIVE_TOKEN, host(), usual);
    assertThat(raised.status()).isEqualTo(303);
    assertThat(raised.head())
        .contains("set-cookie: " + AccessToken.cookieName(http.port()))
        .contains("httponly")
        .doesNotContain(ConsoleTestServer.SENSITIVE_TOKEN);
    String more = http.cookie(ConsoleTestServer.SENSITIVE_TOKEN);
    Answer lowered = http.send("GET", "/?token=" + ConsoleTestServer.TOKEN, host(), more);
    assertThat(lowered.head()).contains("set-cookie: " + AccessToken.cookieName(http.port()));
    assertThat(http.send("GET", "/?token=guess", host(), usual).head())
        .doesNotContain("set-cookie");
  }

  @Test
  void showsThemToNobodyWithoutASecondToken() throws Exception {
    try (ConsoleServer plain = database.console()) {
      RawHttp there = new RawHttp(plain.url());
      String more = there.cookie(ConsoleTestServer.SENSITIVE_TOKEN);
      String host = "127.0.0.1:" + there.port();
      assertThat(there.send("GET", "/api/alerts/a1", host, more).status()).isEqualTo(401);
      assertThat(there.get("/api/alerts/a1").body()).doesNotContainIgnoringCase("miscarriage");
    }
  }

  @Test
  void readsByALoginThatCouldNotSayMore() throws Exception {
    try (Connection connection = database.desk()) {
      assertThatThrownBy(
              () -> connection.createStatement().executeQuery("SELECT text FROM earshot.feedback"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
  }

  private static Answer alert(String token) throws Exception {
    return http.send("GET", "/api/alerts/a1", host(), http.cookie(token));
  }

  private static JsonNode feedback(String body, String id) throws Exception {
    for (JsonNode feedback : JSON.readTree(body).get("evidence")) {
      if (feedback.get("event_id").asText().equals(id)) {
        return feedback;
      }
    }
    throw new AssertionError(id + " is not among the evidence");
  }

  private static String host() {
    return "127.0.0.1:" + http.port();
  }
}

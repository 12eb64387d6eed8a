// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.console.ConsoleTestServer.Database;
import dev.earshot.console.RawHttp.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask the console, and that asking is all they can do. */
class ConsoleAccessIT {

  private static ConsoleTestServer server;
  private static Database database;
  private static ConsoleServer console;
  private static RawHttp http;

  @BeforeAll
  static void start() throws Exception {
    server = new ConsoleTestServer();
    database = server.busy();
    console = database.console();
    http = new RawHttp(console.url());
  }

  @AfterAll
  static void stop() throws Exception {
    console.close();
    server.close();
  }

  @Test
  void exchangesTheTokenForACookieAndLeavesItOutOfTheAddress() throws Exception {
    Answer answer = http.send("GET", "/?token=" + ConsoleTestServer.TOKEN, host(), "");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.head())
        .contains("location: /\n")
        .contains("httponly")
        .contains("samesite=strict")
        .doesNotContain(ConsoleTestServer.TOKEN);
    assertThat(http.get("/?token=" + ConsoleTestServer.TOKEN).status()).isEqualTo(303);
    assertThat(http.get("/").body()).contains("<title>Earshot</title>");
  }

  @Test
  void letsNobodyInWithoutTheToken() throws Exception {
    Answer page = http.send("GET", "/", host(), "");
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.body()).contains("<code>secrets</code>", "earshot up", "earshot cluster up");
    assertThat(page.head()).doesNotContain("set-cookie");
    String wrong = "Cookie: " + AccessToken.cookieName(http.port()) + "=" + ConsoleTestServer.TOKEN;
    for (String path :
        List.of("/api/overview", "/api/live", "/api/alerts/a1", "/assets/app.js", "/none")) {
      assertThat(http.send("GET", path, host(), "").status()).as(path).isEqualTo(401);
      assertThat(http.send("GET", path, host(), wrong).status()).as(path).isEqualTo(401);
    }
    assertThat(http.send("GET", "/?token=guess", host(), "").status()).isEqualTo(401);
    assertThat(http.send("GET", "/api/overview?token=" + ConsoleTestServer.TOKEN, host(), ""))
        .extracting(Answer::status)
        .isEqualTo(401);
  }

  @Test
  void answersNoOtherHost() throws Exception {
    for (String host :
        List.of("attacker.example:" + http.port(), "127.0.0.1", "localhost:1", "0.0.0.0")) {
      Answer answer = http.send("GET", "/api/overview", host, http.cookie());
      assertThat(answer.status()).as(host).isEqualTo(421);
      assertThat(answer.body()).as(host).doesNotContain("alerts");
    }
    assertThat(http.send("GET", "/", "localhost:" + http.port(), http.cookie()).status())
        .isEqualTo(200);
  }

  @Test
  void listensOnTheLoopbackInterfaceOnly() throws Exception {
    for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : card.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, http.port()).close())
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECTED"})
  void onlyReads(String method) throws Exception {
    for (String path : List.of("/", "/api/overview", "/api/alerts/a1")) {
      assertThat(http.send(method, path, host(), http.cookie()).status())
          .as("%s %s", method, path)
          .isIn(400, 405, 501);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/overview", "/api/live"})
  void answersHead(String path) throws Exception {
    Answer answer = http.send("HEAD", path, host(), http.cookie());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void tellsTheBrowserToRunAndKeepNothingElse() throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (String path :
        List.of("/", "/assets/app.js", "/api/overview", "/api/alerts/none", "/none")) {
      answers.add(http.get(path));
    }
    answers.add(http.send("GET", "/", host(), ""));
    answers.add(http.send("GET", "/", "attacker.example", ""));
    for (Answer answer : answers) {
      assertThat(answer.head())
          .contains("content-security-policy: default-src 'none'; script-src 'self';")
          .contains("frame-ancestors 'none'")
          .contains("x-content-type-options: nosniff")
          .contains("referrer-policy: no-referrer")
          .contains("cache-control: no-store")
          .doesNotContain("unsafe-inline")
          .doesNotContain("server:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "a1' OR '1'='1",
        "a1'; DROP TABLE earshot.alert; --",
        "' UNION SELECT version() --",
        "../../../etc/passwd",
        "..\\..\\secrets",
        "<script>alert(1)</script>",
        "a1\0",
        "%"
      })
  void takesAnIdForATextAndNothingMore(String id) throws Exception {
    Answer answer = http.get("/api/alerts/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.body().toLowerCase(Locale.ROOT))
        .doesNotContain("select")
        .doesNotContain("postgres")
        .doesNotContain("<script>")
        .doesNotContain("root:");
    assertThat(http.get("/api/alerts/a1").status()).isEqualTo(200);
    String scope = URLEncoder.encode(id, StandardCharsets.UTF_8);
    assertThat(http.get("/api/overview?scope=" + scope).body()).doesNotContain("\"grain\"");
  }

  @Test
  void servesNoFileButItsOwn() throws Exception {
    for (String path :
        List.of(
            "/assets/none.js",
            "/assets/..%2findex.html",
            "/assets/../sql/alerts.sql",
            "/assets/%2e%2e/sql/alerts.sql",
            "/sql/alerts.sql",
            "//etc/passwd")) {
      Answer answer = http.get(path);
      assertThat(answer.status()).as(path).isIn(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("SELECT").doesNotContain("<main>");
    }
  }

  @Test
  void cannotWriteEvenIfItWould() throws Exception {
    for (String sql :
        List.of(
            "DELETE FROM earshot.alert",
            "UPDATE earshot.kpi SET value = 0",
            "INSERT INTO earshot.alert_evidence VALUES ('a1', 'x', current_date, now())")) {
      try (Connection connection = database.desk()) {
        assertThatThrownBy(() -> connection.createStatement().execute(sql))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
    }
    try (ConsoleDatabase tables = ConsoleDatabase.open(database.ownersSettings());
        Connection connection = tables.connect()) {
      assertThatThrownBy(() -> connection.createStatement().execute("DELETE FROM earshot.alert"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25006"));
    }
  }

  @Test
  void tellsNoStatementWhenTheTablesFail() throws Exception {
    Database broken = server.quiet();
    broken.run("DROP TABLE earshot.alert CASCADE");
    try (ConsoleServer other = broken.console()) {
      RawHttp there = new RawHttp(other.url());
      for (String path : List.of("/api/overview", "/api/alerts/a1")) {
        Answer answer = there.get(path);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
            .isEqualTo(
                "{\"error\":\"The tables do not answer. The console tries again by itself.\"}");
      }
    }
  }

  private static String host() {
    return "127.0.0.1:" + http.port();
  }
}

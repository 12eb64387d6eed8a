// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.console.ConsoleTestServer.Database;
import dev.earshot.console.RawHttp.Answer;
import java.io.BufferedReader;
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

class ConsoleServerIT {

  private static final ObjectMapper JSON = new ObjectMapper();

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

  @Test
  void tellsTheWholeState() throws Exception {
    JsonNode overview = JSON.readTree(http.get("/api/overview").body());
    assertThat(overview.at("/engine/received").asLong()).isEqualTo(182_343);
    assertThat(overview.at("/engine/unaccounted").asLong()).isZero();
    assertThat(overview.at("/engine/sources")).hasSize(4);
    assertThat(overview.at("/alerts").findValuesAsText("alert_id"))
        .containsExactly("a2", "a1", "a3", "a4", "a5");
    assertThat(overview.at("/measures/definitions").findValuesAsText("metric"))
        .containsExactly("csat", "nps", "sentiment", "volume");
    assertThat(overview.at("/measures/cuts").findValuesAsText("scope"))
        .containsExactly("", "brand=Aurora", "brand=Borealis", "brand=Cirrus");
    JsonNode point = overview.at("/measures/points/0");
    assertThat(point.fieldNames())
        .toIterable()
        .contains("value", "n", "interval_low", "interval_high", "below_minimum", "closed");
    assertThat(overview.at("/measures/topics").findValuesAsText("topic"))
        .contains("billing/refund", "store/staff");
  }

  @Test
  void cutsTheMetricsByScope() throws Exception {
    JsonNode whole = JSON.readTree(http.get("/api/overview").body());
    JsonNode cirrus = JSON.readTree(http.get("/api/overview?scope=brand%3DCirrus").body());
    assertThat(volume(cirrus)).isPositive().isLessThan(volume(whole) / 3);
    assertThat(cirrus.at("/measures/topics")).isNotEmpty();
    assertThat(http.get("/api/overview?audience=EVERYBODY").status()).isEqualTo(400);
    JsonNode staff = JSON.readTree(http.get("/api/overview?audience=EMPLOYEE").body());
    assertThat(staff.at("/measures/points")).isEmpty();
  }

  @Test
  void showsTheFeedbackBehindAnAlert() throws Exception {
    JsonNode alert = JSON.readTree(http.get("/api/alerts/a1").body());
    assertThat(alert.at("/evidence")).hasSize(30);
    assertThat(alert.at("/history/0/sequence").asInt()).isEqualTo(5);
    assertThat(alert.at("/related/0/measure").asText()).isEqualTo("sentiment");
    JsonNode first = alert.at("/evidence/0");
    String text = first.get("text").asText();
    JsonNode mention = first.at("/mentions/0");
    assertThat(text.substring(mention.get("begin").asInt(), mention.get("end").asInt()))
        .isEqualToIgnoringCase("refund");
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

  @Test
  void startsBeforeThereIsAnyFeedback() throws Exception {
    try (ConsoleServer other = server.quiet().console()) {
      JsonNode overview = JSON.readTree(new RawHttp(other.url()).get("/api/overview").body());
      assertThat(overview.at("/engine/received").asLong()).isZero();
      assertThat(overview.at("/engine/event_time").isNull()).isTrue();
      assertThat(overview.at("/alerts")).isEmpty();
      assertThat(overview.at("/measures/points")).isEmpty();
    }
  }

  @Test
  void tellsWhoListensTheWholeStateAndThenWhatChanges() throws Exception {
    Database own = server.quiet();
    try (ConsoleServer other = own.console();
        Socket socket = new RawHttp(other.url()).listen("/api/live");
        BufferedReader lines = RawHttp.reader(socket)) {
      RawHttp.await(lines, "event: overview");
      assertThat(JSON.readTree(RawHttp.await(lines, "data: ")).at("/alerts")).isEmpty();
      own.run(ALERT.formatted("n1"));
      RawHttp.await(lines, "event: alerts");
      JsonNode change = JSON.readTree(RawHttp.await(lines, "data: "));
      assertThat(change.at("/changed").findValuesAsText("alert_id")).containsExactly("n1");
      own.run("DELETE FROM earshot.alert");
      RawHttp.await(lines, "event: alerts");
      assertThat(JSON.readTree(RawHttp.await(lines, "data: ")).at("/gone/0").asText())
          .isEqualTo("n1");
    }
  }

  @Test
  void tellsWhoListensOfMetricsThatAreWrittenOrDeleted() throws Exception {
    Database own = server.quiet();
    own.run("SELECT earshot.ensure_partitions(CAST(now() AT TIME ZONE 'UTC' AS date))");
    try (ConsoleServer other = own.console();
        Socket socket = new RawHttp(other.url()).listen("/api/live");
        BufferedReader lines = RawHttp.reader(socket)) {
      RawHttp.await(lines, "event: overview");
      own.run(VOLUME);
      RawHttp.await(lines, "event: measures");
      JsonNode written = JSON.readTree(RawHttp.await(lines, "data: "));
      assertThat(written.at("/points/0/n").asLong()).isEqualTo(41);
      assertThat(written.at("/cuts/1/scope").asText()).isEqualTo("brand=Aurora");
      own.run("DELETE FROM earshot.kpi");
      RawHttp.await(lines, "event: measures");
      assertThat(JSON.readTree(RawHttp.await(lines, "data: ")).at("/points")).isEmpty();
    }
  }

  @Test
  void listensToNoMoreBrowsersThanItCanServe() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try (ConsoleServer other = server.quiet().console()) {
      RawHttp there = new RawHttp(other.url());
      for (int i = 0; i < LiveFeed.MOST_CLIENTS; i++) {
        Socket socket = there.listen("/api/live");
        sockets.add(socket);
        RawHttp.await(RawHttp.reader(socket), "event: overview");
      }
      assertThat(there.get("/api/live").status()).isEqualTo(503);
      assertThat(there.get("/").status()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  static final String ALERT =
      """
      INSERT INTO earshot.alert (alert_id, rule_id, measure, topic, state, severity, began_at, opened_at, window_start,
        window_end, observed, expected, score, peak_score, why, evidence_count)
      VALUES ('%s', 'topic-volume', 'volume', 'app/crash', 'OPENED', 'CRITICAL', now(), now(), now(), now(), 41, 3.5,
        11, 11, 'Crashes are spoken of 12 times as often as expected.', 41)
      """;

  private static final String VOLUME =
      """
      INSERT INTO earshot.kpi (window_day, metric, level, audience, scope, grain, window_start, window_end,
        definition_version, value, n)
      SELECT CAST(start AT TIME ZONE 'UTC' AS date), 'volume', 'INTERACTION', 'CUSTOMER', scope, 'DAY', start,
        start + INTERVAL '1 day', 1, 41, 41
      FROM date_trunc('day', now(), 'UTC') AS start, (VALUES (''), ('brand=Aurora')) AS cut (scope)
      """;

  private static long volume(JsonNode overview) {
    long volume = 0;
    for (JsonNode point : overview.at("/measures/points")) {
      if (point.get("metric").asText().equals("volume")
          && point.get("grain").asText().equals("DAY")) {
        volume += point.get("n").asLong();
      }
    }
    return volume;
  }

  private static String host() {
    return "127.0.0.1:" + http.port();
  }
}

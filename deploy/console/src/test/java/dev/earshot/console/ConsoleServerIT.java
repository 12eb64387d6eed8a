// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.console.ConsoleTestServer.Database;
import java.io.BufferedReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the console tells, at once and to who listens. */
class ConsoleServerIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ConsoleTestServer server;
  private static ConsoleServer console;
  private static RawHttp http;

  @BeforeAll
  static void start() throws Exception {
    server = new ConsoleTestServer();
    console = server.busy().console();
    http = new RawHttp(console.url());
  }

  @AfterAll
  static void stop() throws Exception {
    console.close();
    server.close();
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
}

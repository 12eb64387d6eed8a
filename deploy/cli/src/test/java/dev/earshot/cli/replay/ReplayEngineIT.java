// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static dev.earshot.cli.replay.ReplayFiles.csv;
import static dev.earshot.cli.replay.ReplayFiles.options;
import static dev.earshot.cli.replay.ReplayFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.configuration.Settings;
import dev.earshot.local.Engine;
import dev.earshot.local.LocalSettings;
import dev.earshot.local.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file through the whole engine: every row accounted for, twice over, on two engines alike. */
class ReplayEngineIT {

  private static final List<String> SENTENCES =
      List.of(
          "The delivery was three days late.",
          "I love how quickly the driver came.",
          "My bill is wrong again and nobody answers.",
          "The app crashes whenever I open it.",
          "It does what it says.",
          "Please refund the second charge.",
          "Customer service kept me on hold for an hour then hung up.",
          "Great price and the quality is excellent!",
          "My package arrived broken. The replacement was perfect.",
          "The website would not let me log in.",
          "Thank you for the friendly help at the counter.");
  private static final int GOOD = 36;
  private static final String FEEDBACK =
      "select event_id, first_day, revision, said_at, brand, text, sentiment_label,"
          + " sentiment_score, sentences from earshot.feedback order by event_id";
  private static final String TOPICS =
      "select event_id, topic_path, begin_offset, end_offset, evidence, score"
          + " from earshot.feedback_topic order by event_id, topic_path, begin_offset";

  @TempDir Path folder;

  @Test
  void endsWithTheSameRowsHoweverOftenAndWhereverAFileIsSent() throws Exception {
    Path file = file();
    List<String> feedback;
    List<String> topics;
    Engine.Running first = start("first");
    try (Engine engine = first.engine()) {
      assertThat(engine.serversRun()).isTrue();
      assertFirstSending(replay(first, file));
      feedback = rows(first, FEEDBACK);
      topics = rows(first, TOPICS);
      assertThat(feedback).hasSize(GOOD);
      assertThat(topics).isNotEmpty();

      RunCounts again = replay(first, file);
      assertThat(again.enriched()).isZero();
      assertThat(again.filtered()).isEqualTo(Map.of("duplicate", GOOD + 3L));
      assertThat(again.deadLetteredTotal()).isEqualTo(2);
      assertThat(rows(first, FEEDBACK)).isEqualTo(feedback);
      assertThat(rows(first, TOPICS)).isEqualTo(topics);
    }
    Engine.Running second = start("second");
    try (Engine engine = second.engine()) {
      assertThat(engine.serversRun()).isTrue();
      assertFirstSending(replay(second, file));
      assertThat(rows(second, FEEDBACK)).isEqualTo(feedback);
      assertThat(rows(second, TOPICS)).isEqualTo(topics);
    }
  }

  private static void assertFirstSending(RunCounts counts) {
    assertThat(counts.received()).isEqualTo(GOOD + 5);
    assertThat(counts.enriched()).isEqualTo(GOOD);
    assertThat(counts.filtered()).isEqualTo(Map.of("duplicate", 3L));
    assertThat(counts.deadLettered()).isEqualTo(Map.of("MALFORMED_JSON", 1L, "INVALID_FIELD", 1L));
  }

  /** Newest first, with three repeated rows, one of too few columns and one without a time. */
  private Path file() {
    List<String> rows = new ArrayList<>();
    Instant last = Instant.parse("2026-02-03T12:00:00Z");
    for (int i = 0; i < GOOD; i++) {
      String text = SENTENCES.get(i % SENTENCES.size());
      rows.add(row("r" + i, last.minusSeconds(i * 3600L).toString(), text));
    }
    rows.addAll(rows.subList(4, 7));
    rows.add("too,few");
    rows.add(row("timeless", "yesterday", "When was it?"));
    return csv(folder, rows.toArray(String[]::new));
  }

  private Engine.Running start(String name) throws Exception {
    Ports ports = new Ports(freePort(), freePort(), freePort(), freePort(), freePort(), freePort());
    return Engine.start(
        new Engine.Plan(
            Path.of(System.getProperty("earshot.kafka.home")),
            folder.resolve(name),
            ports,
            Optional.empty(),
            false),
        line -> {});
  }

  private static RunCounts replay(Engine.Running running, Path file) throws Exception {
    Settings settings = running.addresses().settings();
    return Replay.run(
            settings, LocalSettings.secrets(running.secrets()), options(file), new Heard())
        .counts()
        .orElseThrow();
  }

  private static List<String> rows(Engine.Running running, String question) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                running.addresses().postgres(),
                LocalSettings.SENSITIVE_CONSOLE,
                running.secrets().sensitiveConsole());
        Statement asked = connection.createStatement();
        ResultSet answer = asked.executeQuery(question)) {
      while (answer.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.append(answer.getString(i)).append('|');
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

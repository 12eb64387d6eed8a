// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static dev.earshot.cli.replay.ReplayFiles.HEADER;
import static dev.earshot.cli.replay.ReplayFiles.csv;
import static dev.earshot.cli.replay.ReplayFiles.mapped;
import static dev.earshot.cli.replay.ReplayFiles.options;
import static dev.earshot.cli.replay.ReplayFiles.row;
import static dev.earshot.cli.replay.ReplayFiles.shifted;
import static dev.earshot.cli.replay.ReplayFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.local.UserError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackFileTest {

  private static final String T1 = "2015-02-24T19:15:59Z";
  private static final String T2 = "2015-02-24T20:00:00+01:00";

  @TempDir Path folder;

  @Test
  void makesCanonicalJsonOfTheMappedColumnsOnly() {
    FeedbackFile file = FeedbackFile.read(options(csv(folder, row("7", T1, "Lovely crew"))));
    assertThat(file.mapping()).isEqualTo("verbatims");
    assertThat(values(file))
        .containsExactly(
            "{\"event_id\":\"7\",\"said_at\":\""
                + T1
                + "\",\"source_system\":\"file\",\"event_type\":\"post\",\"channel\":\"social\","
                + "\"direction\":\"inbound\",\"brand\":\"Brand\",\"language\":\"en\","
                + "\"text\":\"Lovely crew\"}");
  }

  @Test
  void keepsOddCharactersAndLeavesEmptyColumnsOut() {
    String text = "\"He said \"\"no\"\",\nback\\slash \u0001 tab\t é 🙂 \"";
    FeedbackFile file =
        FeedbackFile.read(options(csv(folder, "1,,%s,,,%s,,,,".formatted(T1, text))));
    ObjectNode event = CanonicalJson.read(file.rows().get(0).value()).orElseThrow();
    assertThat(event.path("text").asText())
        .isEqualTo("He said \"no\",\nback\\slash \u0001 tab\t é 🙂 ");
    assertThat(event.has("brand")).isFalse();
    assertThat(event.has("language")).isFalse();
  }

  @Test
  void mapsRatingsAsTheyWereGiven() {
    Path path =
        csv(
            folder,
            "1,,%1$s,,,a,,4,,\n2,,%1$s,,,b,,4.5,,\n3,,%1$s,,,c,,four,,\n4,,%1$s,,,d,,,,"
                .formatted(T1));
    assertThat(values(FeedbackFile.read(mapped(path, "star-reviews"))))
        .satisfiesExactly(
            value -> assertThat(value).contains("\"ratings\":[{\"metric\":\"STARS\",\"raw\":4,"),
            value -> assertThat(value).contains("\"raw\":4.5,\"scale_min\":1,\"scale_max\":5,"),
            value -> assertThat(value).contains("\"raw\":\"four\""),
            value -> assertThat(value).doesNotContain("ratings"));
  }

  @Test
  void sortsByTimeThenIdWithTimelessRowsFirst() {
    FeedbackFile file =
        FeedbackFile.read(
            options(
                csv(
                    folder,
                    row("b", T1, "x"),
                    row("a", T1, "x"),
                    row("z", T2, "x"),
                    row("never", "yesterday", "x"),
                    row("late", "", "x"))));
    assertThat(file.rows())
        .extracting(Row::eventId)
        .containsExactly("late", "never", "z", "a", "b");
    assertThat(file.rows()).extracting(Row::line).containsExactly(6, 5, 4, 3, 2);
    assertThat(file.firstTime()).contains(Instant.parse("2015-02-24T19:00:00Z"));
    assertThat(file.lastTime()).contains(Instant.parse(T1));
  }

  @Test
  void sendsRowsThatCannotBeMappedAsTheyStand() {
    FeedbackFile file =
        FeedbackFile.read(
            options(csv(folder, "1,too,short\r", "", row("2", T1, "fine"), "a,\"b\nc\"")));
    assertThat(values(file)).hasSize(3).startsWith("1,too,short", "a,\"b\nc\"");
    assertThat(file.rows()).extracting(Row::line).containsExactly(2, 5, 4);
    assertThat(file.rows()).extracting(Row::key).containsExactly("line 2", "line 5", "2");
  }

  @Test
  void sendsRowsThatAreNoUtf8ByteForByte() throws Exception {
    var bytes = new ByteArrayOutputStream();
    byte[] broken = "9,dev,%s,é,en,caf\0,,,,".formatted(T1).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == 0 ? (byte) 0xE9 : broken[i];
    }
    bytes.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.write(HEADER.getBytes(StandardCharsets.UTF_8));
    bytes.write((row("8", T1, "größer 🙂") + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(broken);
    bytes.write('\n');
    bytes.write(row("10", T1, "after").getBytes(StandardCharsets.UTF_8));
    FeedbackFile file = FeedbackFile.read(options(write(folder, "a.csv", bytes.toByteArray())));
    assertThat(file.rows()).extracting(Row::eventId).containsExactly("", "10", "8");
    assertThat(file.rows().get(0).value()).isEqualTo(broken);
    assertThat(file.rows().get(0).line()).isEqualTo(3);
  }

  @Test
  void sendsJsonLinesByteForByte() {
    String lines =
        "{\"event_id\":\"b\", \"said_at\":1424805359000}\n"
            + "\n"
            + "{broken\r\n"
            + "{\"event_id\":5,\"said_at\":\"%s\",\"text\":\"\\ud83d\"}".formatted(T2);
    FeedbackFile file =
        FeedbackFile.read(
            options(write(folder, "a.jsonl", lines.getBytes(StandardCharsets.UTF_8))));
    assertThat(file.mapping()).isEmpty();
    assertThat(values(file))
        .containsExactly("{broken", lines.lines().toList().get(3), lines.lines().toList().get(0));
    assertThat(file.rows()).extracting(Row::key).containsExactly("line 3", "5", "b");
    assertThat(file.rows().get(2).saidAt()).contains(Instant.parse(T1));
  }

  @Test
  void readsARealFileToTheRow() {
    Path tweets = Path.of("../../../shared/data/sentiment/airline_tweets.csv");
    assumeTrue(Files.isReadable(tweets), tweets + " is absent, so no real file is read");
    FeedbackFile file = FeedbackFile.read(options(tweets));
    assertThat(file.mapping()).isEqualTo("verbatims");
    assertThat(file.rows())
        .hasSize(10_244)
        .allMatch(row -> !row.eventId().isEmpty() && row.saidAt().isPresent())
        .isSortedAccordingTo(Row.ORDER);
  }

  @Test
  void takesColumnsInAnyOrder() {
    byte[] bytes =
        ("text,id,timestamp,split,entity,lang,sentiment,rating,topic,subtopic\nhi,1,"
                + T1
                + ",,,,,,,")
            .getBytes(StandardCharsets.UTF_8);
    FeedbackFile file = FeedbackFile.read(options(write(folder, "a.csv", bytes)));
    assertThat(values(file).get(0)).contains("\"event_id\":\"1\"", "\"text\":\"hi\"");
  }

  @Test
  void namesEachDifferenceOfAWrongHeader() {
    byte[] bytes =
        "id,split,timestamp,entity,lang,txt,sentiment,rating,topic,id,colour\n"
            .getBytes(StandardCharsets.UTF_8);
    Path path = write(folder, "a.csv", bytes);
    for (ReplayOptions options : List.of(options(path), mapped(path, "verbatims"))) {
      assertThatThrownBy(() -> FeedbackFile.read(options))
          .isInstanceOf(UserError.class)
          .hasMessage(
              "a.csv, line 1: the header is not the one that the mapping verbatims expects: missing"
                  + " text, subtopic; unexpected 'txt' (did you mean 'text'?), 'colour'; twice id;"
                  + " give a mapping for it with --mapping FILE");
    }
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    assertUserError(options(folder.resolve("none.csv")), "there is no such file");
    assertUserError(options(folder), "it is a folder");
    assertUserError(options(write(folder, "empty.csv", new byte[0])), "empty.csv has no header");
    assertUserError(
        options(csv(folder, row("1", T1, "ok"), row("2", T1, "\"never closed"))),
        "posts.csv, line 3:");
    assertUserError(options(csv(folder, row("1", T1, "\"a\"b"))), "posts.csv, line 2:");
    assertUserError(mapped(csv(folder), "verbatim"), "There is no mapping verbatim; give a file");
    assertUserError(
        mapped(write(folder, "a.jsonl", new byte[0]), "verbatims"), "A mapping is for CSV files");
  }

  @Test
  void hasAFingerprintOfAllThatDecidesWhatIsSent() {
    Path path = csv(folder, row("1", T1, "a"));
    String fingerprint = FeedbackFile.read(options(path)).fingerprint();
    assertThat(fingerprint).hasSize(64).isEqualTo(FeedbackFile.read(options(path)).fingerprint());
    assertThat(FeedbackFile.read(mapped(path, "verbatims")).fingerprint()).isEqualTo(fingerprint);
    assertThat(FeedbackFile.read(mapped(path, "star-reviews")).fingerprint())
        .isNotEqualTo(fingerprint);
    assertThat(FeedbackFile.read(shifted(path)).fingerprint()).isNotEqualTo(fingerprint);
    Path other = csv(folder, row("1", T1, "b"));
    assertThat(FeedbackFile.read(options(other)).fingerprint()).isNotEqualTo(fingerprint);
  }

  @Test
  void movesAllTimesOfARowAndNothingElse() {
    byte[] value =
        ("{\"event_id\":\"1\",\"said_at\":\"%s\",\"received_at\":1424805360000,".formatted(T1)
                + "\"experienced_at\":\"then\",\"text\":\"\\ud83d"
                + " é\",\"ratings\":[{\"raw\":4.50}]}")
            .getBytes(StandardCharsets.UTF_8);
    Row row = new Row(2, Optional.of(Instant.parse(T1)), "1", value);
    Instant target = Instant.parse("2026-03-01T10:00:00.250Z");
    Row moved = TimeShift.between(Instant.parse(T1), target).apply(row);
    assertThat(moved.saidAt()).contains(target);
    assertThat(new String(moved.value(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"event_id\":\"1\",\"said_at\":\"2026-03-01T10:00:00.250Z\","
                + "\"received_at\":\"2026-03-01T10:00:01.250Z\",\"experienced_at\":\"then\","
                + "\"text\":\"\\uD83D é\",\"ratings\":[{\"raw\":4.50}]}");
    assertThat(TimeShift.NONE.apply(row).value()).isSameAs(value);
  }

  private static void assertUserError(ReplayOptions options, String message) {
    assertThatThrownBy(() -> FeedbackFile.read(options))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  private static List<String> values(FeedbackFile file) {
    return file.rows().stream()
        .map(row -> new String(row.value(), StandardCharsets.UTF_8))
        .toList();
  }
}

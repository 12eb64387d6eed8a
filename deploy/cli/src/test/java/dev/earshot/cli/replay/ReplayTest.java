// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import static dev.earshot.cli.replay.ReplayFiles.csv;
import static dev.earshot.cli.replay.ReplayFiles.options;
import static dev.earshot.cli.replay.ReplayFiles.paced;
import static dev.earshot.cli.replay.ReplayFiles.row;
import static dev.earshot.cli.replay.ReplayFiles.shifted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.UserError;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String EARLY = "2015-02-24T19:00:00Z";
  private static final String LATE = "2015-02-24T20:00:00Z";

  @TempDir Path folder;
  private final ManualClock clock = new ManualClock(NOW);
  private final MemorySender sender = new MemorySender(clock);
  private final Heard heard = new Heard();
  private Path file = Path.of("");

  @BeforeEach
  void writeFile() {
    file = csv(folder, row("late", LATE, "x"), row("early", EARLY, "x"), "broken");
  }

  @Test
  void sendsAllRowsInOrderAndClosesTheWindowsBehindThem() {
    MemoryLedger ledger = new MemoryLedger(counts(3, 2, Map.of(), Map.of("MALFORMED_JSON", 1L)));
    ReplayReport report = run(ledger, options(file), Optional.empty());
    assertThat(sender.keys()).containsExactly("line 4", "early", "late");
    assertThat(sender.rows).extracting(MemorySender.Sent::runId).containsOnly(report.runId());
    assertThat(sender.closes).containsExactly(Instant.parse("2015-03-04T20:00:00Z"));
    assertThat(sender.flushed).isTrue();
    assertThat(heard.sent).isEqualTo(3);
    assertThat(heard.said)
        .containsExactly(
            "The header of posts.csv fits the shipped mapping verbatims, which is used");
    assertThat(ledger.begun)
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.firstEventTime()).contains(Instant.parse(EARLY));
              assertThat(run.lastEventTime()).contains(Instant.parse(LATE));
              assertThat(run.fileName()).isEqualTo("posts.csv");
            });
    assertThat(ledger.finished).containsExactly(report.runId() + " sent 3 at " + NOW);
    assertThat(report.counts().orElseThrow().accountsFor(report.sent())).isTrue();
  }

  @Test
  void neverClosesBeyondThePresent() {
    file = csv(folder, row("1", "2026-02-27T00:00:00Z", "x"));
    run(drained(1), options(file), Optional.empty());
    assertThat(sender.closes).containsExactly(NOW);
  }

  @Test
  void keepsTimesOnlyWhenTheEngineIsNotThereYet() {
    Instant first = Instant.parse(EARLY);
    run(drained(3), options(file), Optional.of(first.minusMillis(1)));
    assertThatThrownBy(() -> run(drained(3), options(file), Optional.of(first)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("The engine's event time is " + EARLY)
        .hasMessageContaining("posts.csv was said at " + EARLY)
        .hasMessageContaining("--shift-to now");
  }

  @Test
  void registersNothingOfARefusedRun() {
    MemoryLedger ledger = drained(3);
    assertThatThrownBy(() -> run(ledger, options(file), Optional.of(NOW)))
        .isInstanceOf(UserError.class);
    assertThat(ledger.begun).isEmpty();
    assertThat(sender.rows).isEmpty();
  }

  @Test
  void sendsTheSameAgainWhateverTheEnginesTime() {
    MemoryLedger ledger = drained(3);
    ReplayReport first = run(ledger, options(file), Optional.empty());
    MemorySender again = new MemorySender(clock);
    clock.pause(Duration.ofHours(1));
    ReplayReport second =
        new Replay(again, () -> Optional.of(NOW), ledger, clock, heard)
            .run(FeedbackFile.read(options(file)), options(file), "topic");
    assertThat(first.resent()).isFalse();
    assertThat(second.resent()).isTrue();
    assertThat(second.runId()).isNotEqualTo(first.runId());
    assertThat(heard.said)
        .anyMatch(line -> line.startsWith("posts.csv was sent before, as run " + first.runId()));
    assertThat(again.rows.stream().map(MemorySender.Sent::value))
        .containsExactlyElementsOf(sender.rows.stream().map(MemorySender.Sent::value).toList());
  }

  @Test
  void shiftsTheLastRowToNowAndAgainToTheSameTime() {
    MemoryLedger ledger = drained(3);
    run(ledger, shifted(file), Optional.of(NOW));
    assertThat(sender.rows.get(2).value()).contains("\"said_at\":\"2026-03-01T10:00:00Z\"");
    assertThat(sender.rows.get(1).value()).contains("\"said_at\":\"2026-03-01T09:00:00Z\"");
    assertThat(sender.closes).containsExactly(NOW);
    clock.pause(Duration.ofDays(1));
    MemorySender again = new MemorySender(clock);
    new Replay(again, () -> Optional.of(NOW), ledger, clock, heard)
        .run(FeedbackFile.read(shifted(file)), shifted(file), "topic");
    assertThat(again.rows.get(2).value()).isEqualTo(sender.rows.get(2).value());
  }

  @Test
  void spacesRowsByEventTimeOverTheSpeed() {
    file =
        csv(
            folder,
            row("1", EARLY, "x"),
            row("2", "2015-02-24T19:10:00Z", "x"),
            row("3", LATE, "x"));
    run(drained(3), paced(file, "600x"), Optional.empty());
    assertThat(sender.rows)
        .extracting(MemorySender.Sent::at)
        .containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(6));
    assertThat(clock.pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
  }

  @Test
  void doesNotWaitForTheFuture() {
    file =
        csv(folder, row("1", "2026-03-01T09:59:00Z", "x"), row("2", "2199-01-01T00:00:00Z", "x"));
    run(drained(2), paced(file, "1x"), Optional.empty());
    assertThat(sender.rows.get(1).at()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(121));
  }

  @Test
  void waitsUntilEveryRowIsAccountedFor() {
    MemoryLedger ledger =
        new MemoryLedger(
            RunCounts.NONE,
            counts(2, 1, Map.of(), Map.of()),
            counts(3, 2, Map.of(), Map.of()),
            counts(3, 2, Map.of("duplicate", 1L), Map.of()));
    ReplayReport report = run(ledger, options(file), Optional.empty());
    assertThat(heard.waited).containsExactly("0/3", "1/3", "2/3", "3/3");
    assertThat(report.counts().orElseThrow().filtered()).containsEntry("duplicate", 1L);
    assertThat(report.elapsed()).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void saysWhatIsMissingWhenNothingHappens() {
    assertThatThrownBy(() -> run(new MemoryLedger(), options(file), Optional.empty()))
        .isInstanceOf(ReplayFailure.class)
        .hasMessageContaining("Nothing has happened for 180 s")
        .hasMessageContaining("received 0 of 3 rows");
  }

  @Test
  void saysHowManyRowsAreStuck() {
    MemoryLedger stuck = new MemoryLedger(counts(3, 1, Map.of(), Map.of()));
    assertThatThrownBy(() -> run(stuck, options(file), Optional.empty()))
        .isInstanceOf(ReplayFailure.class)
        .hasMessageContaining("of 3 rows the fate of 2 is not known");
  }

  @Test
  void asksNothingWhenNobodyWaits() {
    var hasty =
        new ReplayOptions(
            file, Optional.empty(), "replay", Speed.MAXIMUM, ReplayOptions.Shift.NONE, false);
    ReplayReport report = run(new MemoryLedger(), hasty, Optional.empty());
    assertThat(report.counts()).isEmpty();
    assertThat(ReportText.json(report)).doesNotContain("enriched").contains("\"sent\":3");
  }

  @Test
  void reportsForPeopleAndPrograms() {
    MemoryLedger ledger =
        new MemoryLedger(counts(3, 1, Map.of("duplicate", 1L), Map.of("MALFORMED_JSON", 1L)));
    ReplayReport report = run(ledger, options(file), Optional.empty());
    assertThat(ReportText.text(report).lines())
        .containsExactly(
            "run       " + report.runId(),
            "sent      3",
            "enriched  1",
            "filtered  1 (duplicate 1)",
            "dead      1 (MALFORMED_JSON 1)",
            "elapsed   0.0 s (0 rows/s)");
    assertThat(ReportText.json(report))
        .contains(
            "\"run_id\":\"20260301-100000-000-",
            "\"sent\":3,",
            "\"filtered_reasons\":{\"duplicate\":1}",
            "\"dead_letter_codes\":{\"MALFORMED_JSON\":1}");
  }

  private ReplayReport run(MemoryLedger ledger, ReplayOptions options, Optional<Instant> engine) {
    return new Replay(sender, () -> engine, ledger, clock, heard)
        .run(FeedbackFile.read(options), options, "topic");
  }

  private static MemoryLedger drained(long rows) {
    return new MemoryLedger(counts(rows, rows, Map.of(), Map.of()));
  }

  private static RunCounts counts(
      long received, long enriched, Map<String, Long> filtered, Map<String, Long> dead) {
    return new RunCounts(received, enriched, filtered, dead);
  }
}

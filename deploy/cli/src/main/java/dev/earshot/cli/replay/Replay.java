// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli.replay;

import dev.earshot.configuration.Secrets;
import dev.earshot.configuration.Settings;
import dev.earshot.flink.postgres.PostgresLogin;
import dev.earshot.jobs.Topics;
import dev.earshot.local.UserError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Sends a file through the running engine.
 *
 * <pre>
 *  read ─ shift ─ guard ─ register ─ send rows ─ close windows ─ register the end ─ wait
 * </pre>
 *
 * <p>Rows go to the topic of the source in order of event time. What was sent before, by the
 * fingerprint of file, mapping, source and kind of shift, goes with the same times again: the
 * engine recognises every row of it as a duplicate.
 */
public final class Replay {

  /** Beyond the last row: the longest window is a week, and a source may be some hours late. */
  static final Duration CLOSE_BEYOND = Duration.ofDays(8);

  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final RecordSender sender;
  private final EngineTime engine;
  private final RunLedger ledger;
  private final ReplayClock clock;
  private final ReplayListener listener;

  Replay(
      RecordSender sender,
      EngineTime engine,
      RunLedger ledger,
      ReplayClock clock,
      ReplayListener listener) {
    this.sender = sender;
    this.engine = engine;
    this.ledger = ledger;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Replays a file through the engine that the settings name.
   *
   * @throws UserError when file, mapping, source, times or the engine's addresses are wrong
   * @throws ReplayFailure when rows do not arrive, or the engine does not deal with them
   */
  public static ReplayReport run(
      Settings settings, Secrets secrets, ReplayOptions options, ReplayListener listener) {
    String topic = ReplaySource.topic(settings, options.source());
    FeedbackFile file = FeedbackFile.read(options);
    var login =
        new PostgresLogin(
            settings.postgres().url(),
            settings.postgres().user(),
            secrets.text(settings.postgres().passwordEnv()));
    RunLedger ledger = new PostgresRunLedger(login);
    EngineTime engine = new KafkaEngineTime(settings.kafka(), Topics.ENRICHED);
    try (RecordSender sender = KafkaRecordSender.open(settings.kafka(), topic)) {
      return new Replay(sender, engine, ledger, new SystemClock(), listener)
          .run(file, options, topic);
    }
  }

  ReplayReport run(FeedbackFile file, ReplayOptions options, String topic) {
    String name = options.fileName();
    sayMapping(file, options, name);
    Optional<RunLedger.Run> before = ledger.newestOf(file.fingerprint());
    TimeShift shift = shift(file, options, before);
    if (before.isPresent()) {
      listener.said(
          name
              + " was sent before, as run "
              + before.get().id()
              + "; its rows go with the same times and will be recognised as duplicates");
    } else if (options.shift() == ReplayOptions.Shift.NONE) {
      file.firstTime().ifPresent(first -> TimeGuard.requireBefore(name, first, engine));
    }
    RunLedger.Run run = begin(file, shift, name);
    Duration began = clock.elapsed();
    send(file, shift, options.speed(), run);
    ledger.finish(run.id(), file.rows().size(), clock.now());
    Optional<RunCounts> counts = settle(options, run, file.rows().size());
    return new ReplayReport(
        run.id(),
        name,
        file.mapping(),
        options.source(),
        topic,
        before.isPresent(),
        file.rows().size(),
        run.firstEventTime(),
        run.lastEventTime(),
        counts,
        clock.elapsed().minus(began));
  }

  private void sayMapping(FeedbackFile file, ReplayOptions options, String name) {
    if (options.mapping().isEmpty() && !file.mapping().isEmpty()) {
      listener.said(
          "The header of "
              + name
              + " fits the shipped mapping "
              + file.mapping()
              + ", which is used");
    }
  }

  private TimeShift shift(
      FeedbackFile file, ReplayOptions options, Optional<RunLedger.Run> before) {
    if (options.shift() == ReplayOptions.Shift.NONE || file.lastTime().isEmpty()) {
      return TimeShift.NONE;
    }
    Instant target = before.flatMap(RunLedger.Run::lastEventTime).orElseGet(clock::now);
    return TimeShift.between(file.lastTime().get(), target);
  }

  private RunLedger.Run begin(FeedbackFile file, TimeShift shift, String name) {
    Instant now = clock.now();
    var run =
        new RunLedger.Run(
            RUN_TIME.format(now) + "-" + file.fingerprint().substring(0, 8),
            file.fingerprint(),
            name,
            now,
            file.firstTime().map(shift::apply),
            file.lastTime().map(shift::apply));
    ledger.begin(run);
    return run;
  }

  private void send(FeedbackFile file, TimeShift shift, Speed speed, RunLedger.Run run) {
    int total = file.rows().size();
    Pace pace = new Pace(speed, run.firstEventTime().orElse(Instant.EPOCH), clock);
    long sent = 0;
    for (Row row : file.rows()) {
      Row shifted = shift.apply(row);
      long before = sent;
      shifted
          .saidAt()
          .ifPresent(saidAt -> pace.await(saidAt, () -> listener.sending(before, total)));
      sender.send(run.id(), shifted);
      sent++;
      listener.sending(sent, total);
    }
    run.lastEventTime().ifPresent(last -> sender.sendClose(run.id(), closing(last)));
    sender.flush();
  }

  private Instant closing(Instant last) {
    Instant beyond = last.plus(CLOSE_BEYOND);
    Instant now = clock.now();
    return beyond.isBefore(now) ? beyond : now;
  }

  private Optional<RunCounts> settle(ReplayOptions options, RunLedger.Run run, long sent) {
    return options.settle()
        ? Optional.of(new Settlement(ledger, clock, listener).await(run.id(), sent))
        : Optional.empty();
  }
}

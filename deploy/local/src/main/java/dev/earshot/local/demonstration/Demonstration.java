// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.local.demonstration;

import dev.earshot.configuration.Settings;
import dev.earshot.configuration.SettingsReader;
import dev.earshot.workload.DemonstrationFeed;
import dev.earshot.workload.Workload;
import dev.earshot.workload.WorkloadPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demonstration while it speaks, in a thread of its own. */
public final class Demonstration implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
  private static final String FILE = "demonstration";
  private static final String SOURCES = "demonstration.yaml";
  private static final long SEED = 20_260_301;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

  private final DemonstrationFeed feed;
  private final KafkaSender sender;
  private final Thread thread;

  private Demonstration(DemonstrationFeed feed, KafkaSender sender) {
    this.feed = feed;
    this.sender = sender;
    this.thread = new Thread(this::speak, "demonstration");
    this.thread.setDaemon(true);
  }

  /** Whether a demonstration was ever started on a data folder. */
  public static boolean isKnown(Path data) {
    return Files.exists(data.resolve(FILE));
  }

  /** The sources that it speaks to. */
  public static List<Settings.Source> sources() throws IOException {
    try (InputStream yaml = Demonstration.class.getResourceAsStream(SOURCES)) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      return SettingsReader.parse(text, SOURCES).sources();
    }
  }

  /**
   * Makes it known that a data folder has a demonstration, before its sources are part of a job.
   *
   * @param now when it starts, unless it was started before
   */
  public static void remember(Path data, Instant now) throws IOException {
    if (!isKnown(data)) {
      new DemonstrationState(SEED, now, Optional.empty()).write(data.resolve(FILE));
    }
  }

  /**
   * Begins, or goes on where it was stopped; what was due meanwhile is said at full speed.
   *
   * @param data folder in which it is remembered
   */
  public static Demonstration start(Path data, Settings.Kafka kafka, Clock clock)
      throws IOException {
    Path file = data.resolve(FILE);
    DemonstrationState state = DemonstrationState.read(file).orElseThrow();
    Workload workload = Workload.of(WorkloadPlan.demonstration(state.seed(), state.startedAt()));
    KafkaSender sender = KafkaSender.open(kafka, file, state);
    var demonstration =
        new Demonstration(
            new DemonstrationFeed(workload, clock, sender, state.sentThrough()), sender);
    demonstration.thread.start();
    return demonstration;
  }

  private void speak() {
    try {
      feed.run();
    } catch (RuntimeException e) {
      LOG.error("The demonstration ended early", e);
    }
  }

  /** Stops speaking. */
  @Override
  public void close() throws InterruptedException {
    feed.close();
    thread.join(STOP_PATIENCE.toMillis());
    sender.close();
  }
}

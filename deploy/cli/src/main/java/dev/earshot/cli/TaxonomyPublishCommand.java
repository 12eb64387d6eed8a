// SPDX-License-Identifier: GPL-3.0-or-later
package dev.earshot.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.cli.replay.EngineChoice;
import dev.earshot.cli.replay.EngineLocator;
import dev.earshot.cli.replay.KafkaEngineTime;
import dev.earshot.configuration.Settings;
import dev.earshot.control.ControlRecord;
import dev.earshot.jobs.Topics;
import dev.earshot.local.UserError;
import dev.earshot.text.topic.Taxonomies;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code taxonomy publish}: gives a running engine other topics, without a restart. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Checks taxonomies and gives them to a running engine, each for texts in its language, in"
          + " place of the configured one.",
      "Texts said from --valid-from on are sorted by it, late and replayed ones too; earlier ones by"
          + " the version before. Publishing what holds at that time already does nothing."
    },
    footer = "deploy/earshot taxonomy publish mine.yaml --valid-from 2026-03-01T00:00:00Z")
final class TaxonomyPublishCommand implements Callable<Integer> {

  /** Long enough that every step has the version before the first text that it holds for. */
  private static final Duration LEAD = Duration.ofMinutes(1);

  private final Terminal terminal;
  private final EngineLocator locator;
  private final Clock clock;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Taxonomies, one a language.")
  private List<String> files = List.of();

  @Option(
      names = "--valid-from",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description =
          "Event time from which they hold, such as 2026-03-01T00:00:00Z; in one minute"
              + " unless told.")
  private Optional<Instant> validFrom = Optional.empty();

  @Option(names = "--author", paramLabel = "NAME", description = "Who publishes; you unless told.")
  private String author = System.getProperty("user.name", "");

  @Option(names = "--comment", paramLabel = "TEXT", description = "Why.")
  private String comment = "";

  @Mixin private EngineChoice engineChoice = new EngineChoice();

  @Mixin private JsonReport json = new JsonReport();

  TaxonomyPublishCommand(Terminal terminal, EngineLocator locator, Clock clock) {
    this.terminal = terminal;
    this.locator = locator;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<CheckedTaxonomy> checked = CheckedTaxonomy.readAll(files);
    if (!checked.stream().allMatch(CheckedTaxonomy::isUsable)) {
      tellProblems(checked);
      return Main.USER_ERROR;
    }
    requireOneALanguage(checked);
    Settings settings = engineChoice.locate(locator).settings();
    Settings.Kafka kafka = settings.kafka();
    TaxonomyPublisher publisher = new TaxonomyPublisher(kafka);
    Optional<Instant> reached = new KafkaEngineTime(kafka, Topics.ENRICHED).reached();
    List<TaxonomyPublication> plans =
        plan(checked, configured(settings.text()), publisher.history());
    List<ControlRecord> published =
        publisher.publish(
            plans.stream()
                .filter(plan -> !plan.needless())
                .map(TaxonomyPublication::record)
                .toList());
    requireAlone(published, publisher.history());
    tell(plans, reached);
    return 0;
  }

  private void tellProblems(List<CheckedTaxonomy> checked) {
    if (json.isWanted()) {
      terminal.out().println(CheckedTaxonomy.report(checked));
    } else {
      checked.stream().filter(each -> !each.isUsable()).forEach(each -> each.say(terminal));
    }
  }

  private static void requireOneALanguage(List<CheckedTaxonomy> checked) {
    try {
      new Taxonomies(checked.stream().map(each -> each.taxonomy().orElseThrow()).toList());
    } catch (IllegalArgumentException e) {
      throw new UserError("The taxonomies cannot be published together: " + e.getMessage(), e);
    }
  }

  /** Files of the configuration may lie on another machine; the engine itself has read them. */
  private static Optional<Taxonomies> configured(Settings.Text text) throws IOException {
    List<String> names = new ArrayList<>(List.of(text.taxonomy()));
    names.addAll(text.furtherTaxonomies());
    try {
      return Optional.of(TaxonomyFiles.readAll(names));
    } catch (UserError e) {
      return Optional.empty();
    }
  }

  private List<TaxonomyPublication> plan(
      List<CheckedTaxonomy> checked, Optional<Taxonomies> configured, TaxonomyHistory history)
      throws IOException {
    // Control records count milliseconds.
    Instant from =
        validFrom.orElseGet(() -> clock.instant().plus(LEAD)).truncatedTo(ChronoUnit.MILLIS);
    List<TaxonomyPublication> plans = new ArrayList<>();
    for (CheckedTaxonomy each : checked) {
      plans.add(
          TaxonomyPublication.plan(
              each,
              TaxonomyFiles.yaml(each.name()),
              from,
              new TaxonomyPublication.Signature(author, comment),
              configured,
              history));
    }
    return plans;
  }

  /** Numbers are given by who publishes, so two at the same time may give the same one. */
  private static void requireAlone(List<ControlRecord> published, TaxonomyHistory history) {
    for (ControlRecord own : published) {
      history.entries().stream()
          .map(TaxonomyHistory.Entry::record)
          .filter(other -> other.id().equals(own.id()) && other.version() == own.version())
          .filter(other -> other.offset() != own.offset())
          .findFirst()
          .ifPresent(
              other -> {
                throw new UserError(
                    "Somebody else published number "
                        + own.version()
                        + " for texts in '"
                        + own.id()
                        + "' at the same moment; look at taxonomy list, and publish again what is"
                        + " to hold");
              });
    }
  }

  private void tell(List<TaxonomyPublication> plans, Optional<Instant> reached) {
    if (!json.isWanted()) {
      plans.forEach(plan -> plan.lines(reached).forEach(terminal.out()::println));
      return;
    }
    ObjectNode report =
        JsonNodeFactory.instance
            .objectNode()
            .put("engine_time", reached.map(Instant::toString).orElse(null));
    ArrayNode list = report.putArray("taxonomies");
    plans.forEach(plan -> plan.report(list.addObject(), reached));
    terminal.out().println(report);
  }
}
